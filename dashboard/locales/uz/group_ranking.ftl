group-ranking-title = Davlatlar guruhlari
group-ranking-group = Guruh
group-ranking-subtitle = Guruhning kamida bitta aʼzosi qatnashgan uchrashuvlar soni; ustunlar yuqoridagidek
group-ranking-subtitle-shared = Guruh aʼzolariga toʻgʻri keladigan uchrashuvlar ulushi: uch davlat qatnashgan uchrashuv har biriga uchdan bir hisoblangan; ustunlar yuqoridagidek
group-ranking-overlap = Davlatlar bir necha guruhga kiradi: guruhlar boʻyicha yigʻindi { $sum }, jami uchrashuvlar { $meetings } ta. Oʻz davlatimiz guruh aʼzosi sifatida hisoblanmaydi. Guruh nomi bosilsa, shu guruh tanlanadi.
group-ranking-counting = Uchrashuv aʼzosi qatnashgan har bir guruhda bir marta hisoblangan.
group-ranking-summary = Bu davrda { $count } ta guruh bilan uchrashuv boʻlgan; eng koʻpi: { $most }.
