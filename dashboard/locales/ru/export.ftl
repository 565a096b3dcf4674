# Окно выгрузки, надписи на изображении и виды, открытые по коду.
export-close = Закрыть
export-picture = Изображение
export-copy = Копия
export-rows = Данные
export-size = Размер
export-size-screen = Как на экране
export-size-half = Полстраницы
export-size-full = Страница
export-size-slide = Слайд 16:9
export-size-square = Квадрат
export-wide = ширина { NUMBER($count, useGrouping: 0) } пкс
export-mm = { NUMBER($width, useGrouping: 0) } × { NUMBER($height, useGrouping: 0) } мм
export-px = { NUMBER($width, useGrouping: 0) } × { NUMBER($height, useGrouping: 0) } пкс
export-density = Чёткость
export-density-2 = 2× для экрана
export-density-4 = 4× для печати
export-theme = Цвета
export-light = Светлые
export-dark = Тёмные
export-glass = Прозрачный фон
export-language = Язык
export-which = Строки
export-shown = Как в таблице
export-all = Все, с кодами
export-download = Скачать
export-copy-now = Скопировать
export-stop = Отменить
export-code = Код этого вида:
rows-making = Данные готовятся…
rows-sheet = Данные
rows-too-many = Строк слишком много для книги: { $count }, а помещается { $most }. Возьмите CSV или JSON.
file-ready = Скачано:
export-stopped = Отменено.
export-failed = Файл не получился. Попробуйте ещё раз.
picture-view = Этот вид
picture-cut = { $count ->
    [one] Помещается только первая { $count } строка; на большем размере их больше, в таблице все.
    [few] Помещаются только первые { $count } строки; на большем размере их больше, в таблице все.
   *[many] Помещаются только первые { $count } строк; на большем размере их больше, в таблице все.
  }
picture-not-understood = Непонятно: { $written }. Возможны: { $choices }
picture-nothing = Под эту выборку не подходит ни одна встреча: изображать нечего.
picture-busy = Сейчас готовится слишком много изображений. Попробуйте через несколько секунд.
picture-no-chromium = На сервере нет Chromium, который рисует такие файлы. Администратор может его установить: { $command }. PNG и SVG можно получить и без него.
picture-failed = Изображение не получилось. Попробуйте ещё раз или сузьте выборку.
code-unknown = Вида с таким кодом нет
code-unknown-why = Скорее всего, в коде опечатка: сверьте его с бумагой. Заглавные буквы и дефисы не важны; O читается как 0, I и L — как 1.
code-unknown-home = К обзору
reopened = Открыто по коду.
reopened-same = Сделано по данным на { $day }; с тех пор они не менялись.
reopened-older = Сделано по данным на { $day }, которых здесь сейчас нет: числа могут отличаться.
reopened-nothing = Сделано по данным на { $day }. С тех пор записи не добавлялись и не менялись.
reopened-since = Сделано по данным на { $day }; с тех пор: { $what }.
reopened-added = { $count ->
    [one] добавлена { $count } запись
    [few] добавлены { $count } записи
   *[many] добавлено { $count } записей
  }
reopened-changed = { $count ->
    [one] изменена { $count }
    [few] изменены { $count }
   *[many] изменено { $count }
  }
reopened-removed = { $count ->
    [one] убрана { $count }
    [few] убраны { $count }
   *[many] убрано { $count }
  }
reopened-here = { $count ->
    [0] Из добавленных сюда не попала ни одна.
    [one] Из добавленных сюда попала { $count }.
    [few] Из добавленных сюда попали { $count }.
   *[many] Из добавленных сюда попало { $count }.
  }
reopened-by-loads = Подсчитано по загрузкам: прежняя версия уже не хранится.
