format-brief-title = Formatlar haqida qisqacha
format-brief-most = { $count ->
    [0] «{ $family }» formatlariga uchrashuv toʻgʻri kelmaydi.
   *[other] «{ $family }» formatlariga { $number } ta uchrashuv toʻgʻri keladi; eng koʻpi: { $names }.
  }
format-brief-unnamed = { $count ->
    [0] «{ $family }» formatlariga uchrashuv toʻgʻri kelmaydi.
   *[other] «{ $family }» formatlariga { $number } ta uchrashuv toʻgʻri keladi; hamkor koʻrsatilmagan.
  }
format-brief-chosen = «{ $family }» turkumining tanlangan formatlaridagi uchrashuvlar: { $names }.
format-brief-none = Tanlovda «{ $family }» formatlariga tegishli uchrashuv yoʻq.
format-brief-last = Oxirgi muhim sana: { $name }, { $when }.
format-brief-next = Keyingisi: { $name }, { $when }.
format-brief-none-ahead = Roʻyxatda kelgusi muhim sana yoʻq.
format-brief-missing = { $count } ta formatda muhim sana boʻlgan, ammo yozuvlarda uchrashuv yoʻq: { $names }.
