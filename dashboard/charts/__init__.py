"""Parts of figures that a panel is put together from: pure functions, no rows of their own."""
