# Birga muhokama qilinadigan mavzular.
topic-pairs-title = Qaysi mavzular birga muhokama qilinadi
topic-pairs-title-with = Birga muhokama qilinadi: { $topics }
topic-pairs-name = { $one } + { $other }
topic-pairs-beyond = tasodifdan koʻproq
topic-pairs-often = eng koʻp
topic-pairs-apart = tasodifdan kamroq
topic-pairs-beyond-long = Ikkala mavzu koʻtarilgan uchrashuvlar: kamida beshta va tasodifan boʻladiganidan ikki baravar koʻp; tik chiziq: tasodifan
topic-pairs-often-long = Ikkala mavzu koʻtarilgan uchrashuvlar; tik chiziq: tasodifan nechta boʻlar edi
topic-pairs-apart-long = Tez-tez koʻtariladigan, lekin kam birga keladigan mavzular: tasodifan besh va undan koʻp uchrashuv boʻlar edi, koʻpi bilan yarmi boʻlgan; tik chiziq: tasodifan
topic-pairs-none-beyond = Birorta juftlik kamida besh uchrashuvda va tasodifdan ikki baravar koʻp birga kelmagan.
topic-pairs-none-often = Ikki mavzuli uchrashuv yoʻq.
topic-pairs-none-apart = Tez-tez koʻtariladigan, lekin shunchalik kam birga keladigan ikki mavzu yoʻq.
topic-pairs-together = “{ $topic }” mavzusidagi { $count } ta uchrashuvning { $together } tasida birga
topic-pairs-chance = { $count ->
    [0] tasodifan bittadan kam boʻlar edi
   *[other] tasodifan { $count } ta boʻlar edi
  }
topic-pairs-lift = { $count ->
   *[other] { $lift } baravar koʻp
  }
topic-pairs-one-word = ulardan { $count } tasida ikkala mavzu bir soʻz bilan aytilgan
topic-pairs-base = { $count } ta uchrashuv boʻyicha hisoblangan.
topic-pairs-any-topic = Bular tanlovdagi har qanday mavzudagi uchrashuvlar.
topic-pairs-more = Yana { $count } ta juftlik jadvalda berilgan.
topic-pairs-guard = Tasodifan: ikki mavzu bir-biriga bogʻliq boʻlmagan holda koʻtarilganida boʻladigan son. Uchrashuvlar beshtadan kam boʻlsa, tasodif haqida hech narsa aytilmaydi; ikkala mavzu bir soʻz bilan aytilgan uchrashuvlar bu taqqoslashga kirmaydi.
topic-pairs-one = Mavzu
topic-pairs-other = Boshqa mavzu
topic-pairs-both = birga
topic-pairs-by-chance = tasodifan
topic-pairs-times = Necha baravar koʻp
topic-pairs-of-one = Mavzu boʻyicha uchrashuvlar
topic-pairs-of-other = Boshqa mavzu boʻyicha uchrashuvlar
topic-pairs-word = Ikkala mavzuga bir soʻz
topic-pairs-standing = Tasodifga nisbatan
topic-pairs-records = Shu uchrashuvlar
topic-pairs-older = va yana { $count } ta oldingi
