country-organisations-title = Tashkilotlar
country-organisations-subtitle = Shu davlat tashkilotlari bilan uchrashuvlar soni
country-organisations-name = Tashkilot
country-organisations-others = Bundan tashqari { $count } ta xalqaro tashkilot va boshqa davlatlar tashkiloti qatnashgan.
country-organisations-cut = Jami tashkilotlar: { $count }. Ulardan eng koʻp uchrashilgan { $most } tasi keltirilgan.
country-organisations-none = Bu davlat tashkilotlari koʻrsatilmagan.
