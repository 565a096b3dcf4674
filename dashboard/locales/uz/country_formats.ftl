country-formats-title = Umumiy formatlar
country-formats-subtitle = Uchrashuvlar soni; shu davlat ishtirokidagi uchrashuvsiz formatlar ham koʻrsatilgan
country-formats-none = Yozuvlarda umumiy format yoʻq.
