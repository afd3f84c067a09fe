using RetailMessenger.BotFramework.Dialogs.Recognizers.Dates;
using static RetailMessenger.BotFramework.Dialogs.Recognizers.Dates.BetweenMeanings;
using static RetailMessenger.BotFramework.Dialogs.Recognizers.Dates.DateMeanings;
using static RetailMessenger.BotFramework.Dialogs.Recognizers.Dates.RangeMeanings;
using static RetailMessenger.BotFramework.Dialogs.Recognizers.Dates.TimeMeanings;
using Time = RetailMessenger.BotFramework.Dialogs.Recognizers.Dates.TimeMeanings;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

/// <summary>Dates and times in Spanish, written without accents: manana is both tomorrow and the morning.</summary>
internal static class SpanishDates
{
    private static readonly DayPart Morning = new("TMO", 8, 12, 1);
    private static readonly DayPart Afternoon = new("TAF", 12, 20, 12);
    private static readonly DayPart Night = new("TNI", 20, 24, 17);
    private static readonly DayPart Dawn = new("TDA", 0, 6, 0);
    private static readonly DayPart Midday = new("", 12, 15, 11);

    public static readonly DateLanguage Language = new()
    {
        Months = new(
        [
            ("enero ene", 1), ("febrero feb", 2), ("marzo mar", 3), ("abril abr", 4), ("mayo may", 5), ("junio jun", 6), ("julio jul", 7),
            ("agosto ago", 8), ("septiembre setiembre sep sept set", 9), ("octubre oct", 10), ("noviembre nov", 11), ("diciembre dic", 12),
        ]),
        Weekdays = new(
        [
            ("lunes", 1), ("martes", 2), ("miercoles", 3), ("jueves", 4), ("viernes", 5), ("sabado sabados", 6), ("domingo domingos", 7),
        ]),
        ShortWeekdays = new([("lun", 1), ("mar", 2), ("mie mier", 3), ("jue", 4), ("vie", 5), ("sab", 6), ("dom", 7)]),
        Units = new(
        [
            ("segundo segundos seg segs", DateUnit.Second), ("minuto minutos min mins minutitos", DateUnit.Minute),
            ("hora horas h hs hr hrs", DateUnit.Hour),
            ("dia dias", DateUnit.Day), ("semana semanas", DateUnit.Week), ("mes meses", DateUnit.Month), ("ano anos", DateUnit.Year),
        ]),
        Parts = new([("manana", Morning), ("tarde", Afternoon), ("noche", Night), ("madrugada", Dawn), ("mediodia", Midday)]),
        Articles = new("un una"),
        AfterBareNumber = new(
            "por y o a al el la los las en con si no que ok gracias manana hoy ayer esta este hasta para pero porque cuando mas menos de del es "
            + "puede puedo seria estaria me te le quiero entonces aproximadamente maximo"),
        Halves = [new("{ampm}", Half), new("de|por|en|a la {part}", Half), new("del|al {part}", Half), new("a media {part}", Half)],
        MonthDays =
        [
            new("{numeric}", Same),
            new("{day} de|del|-|/? {month}", DayOfMonth), new("{day} de|del|-|/? {month} de|del|-|/|,|.? {year}", DayOfMonth),
            new("{month} {day}", DayOfMonth), new("{month} {day} de|del|,? {year}", DayOfMonth),
        ],
        Dates =
        [
            new("hoy mismo?", Day(0)), new("manana mismo?", Day(1)), new("pasado manana", Day(2)), new("ayer", Day(-1)),
            new("anteayer|antier|antiayer", Day(-2)), new("antes de ayer", Day(-2)), new("dia despues de manana", Day(2)),
            new("dia siguiente", Day(1)),
            new("{weekday}", Weekday), new("el|los {wd}", Weekday), new("este {wd}", WeekdayIn(0)), new("{wd} de esta semana", WeekdayIn(0)),
            new("proximo|siguiente {wd}", WeekdayIn(1)), new("{wd} proximo|siguiente|entrante", WeekdayIn(1)),
            new("{wd} que viene|entra", WeekdayIn(1)),
            new("{wd} de la proxima|siguiente semana", WeekdayIn(1)), new("proxima|siguiente semana el? {wd}", WeekdayIn(1)),
            new("semana que viene el? {wd}", WeekdayIn(1)), new("esta semana el? {wd}", WeekdayIn(0)),
            new("{wd} de la semana proxima|siguiente|entrante", WeekdayIn(1)),
            new("{wd} de la semana que viene|entra", WeekdayIn(1)),
            new("pasado|ultimo {wd}", WeekdayIn(-1)), new("{wd} pasado|anterior", WeekdayIn(-1)),
            new("{wd} de la semana pasada|anterior", WeekdayIn(-1)),
            new("{wd} de la ultima|pasada semana", WeekdayIn(-1)),
            new("{wd} .? ,? el? dia? {monthday}", WeekdayAndDate), new("{wd} ,? dia? {lone}", WeekdayAndDay),
            new("el dia? {lone}", SomeDay), new("dia {lone}", SomeDay),
            new("en {n} de? {unit}", DateMeanings.Away(1)), new("dentro de {n} de? {unit}", DateMeanings.Away(1)),
            new("de aqui|hoy a|en {n} de? {unit}", DateMeanings.Away(1)), new("en {n} {unit} y medio|media", DateMeanings.Away(1, 0.5m)),
            new("dentro de {n} {unit} y medio|media", DateMeanings.Away(1, 0.5m)),
            new("hace {n} de? {unit}", DateMeanings.Away(-1)), new("hace {n} {unit} y medio|media", DateMeanings.Away(-1, 0.5m)),
            new("{n} de? {unit} atras", DateMeanings.Away(-1)),
            new("ultimo dia del|de este? mes", EdgeOfMonth(0, isLast: true)), new("fin|final|finales de mes", EdgeOfMonth(0, isLast: true)),
            new("ultimo dia del proximo mes", EdgeOfMonth(1, isLast: true)),
            new("primer|primero dia? del proximo mes", EdgeOfMonth(1, isLast: false)),
            new("navidad|navidades", Holiday(12, 25)), new("nochebuena", Holiday(12, 24)), new("nochevieja", Holiday(12, 31)),
            new("fin de ano", Holiday(12, 31)), new("ano nuevo", Holiday(1, 1)), new("dia de reyes", Holiday(1, 6)),
            new("san valentin", Holiday(2, 14)),
            new("halloween", Holiday(10, 31)), new("black friday", AfterThanksgiving(1)), new("viernes negro", AfterThanksgiving(1)),
            new("cyber monday", AfterThanksgiving(4)),
        ],
        Times =
        [
            new("{clock} {half}?", Clock), new("{clock} horas|hrs|hs", Clock), new("a|sobre|hacia|tipo? la|las {dotted} {half}?", Clock),
            new("a|sobre|hacia|tipo? la|las {dotted} horas|hrs|hs", Clock),
            new("a|sobre|hacia|tipo la|las {hour}", Clock), new("a|sobre|hacia|tipo? la|las {h} {half}", Clock), new("{h} {half}", Clock),
            new("a? la|las {h} en punto {half}?", Clock), new("a? la|las {h} horas|hrs|hs", Clock),
            new("a|sobre|hacia? la|las? {h} y media {half}?", HourAnd(30)), new("a|sobre|hacia? la|las? {h} y cuarto {half}?", HourAnd(15)),
            new("a|sobre|hacia? la|las? {h} menos cuarto {half}?", HourAnd(-15)),
            new("a|sobre|hacia? la|las {h} y|con {min} {half}?", HourAndSaid(1)),
            new("a|sobre|hacia? la|las {h} menos {min} {half}?", HourAndSaid(-1)),
            new("un? cuarto para la|las {h} {half}?", HourAnd(-15)), new("{min} minutos? para la|las {h} {half}?", HourAndSaid(-1)),
            new("a|al? mediodia", At(12)), new("a? medianoche", At(0)), new("a? la? media noche", At(0)),
        ],
        Points =
        [
            new("{date} ,? {time}", DateAndTime), new("{date} ,? {half}", DateAndPart), new("{date} ,? {half} ,? {time}", DateAndTime),
            new("{time} ,? {date}", TimeAndDate), new("{time} de|del|el {date}", TimeAndDate), new("{time} de|del el? dia? {date}", TimeAndDate),
            new("{time} de|del? {date} {half}", TimeAndDate), new("{numeric} t {clock} z?", Iso),
            new("esta {part}", PartIn(0)), new("anoche", WholePart(-1, Night)), new("esta {part} ,? {time}", TimeInSaidPart(0)),
            new("{time} de? esta {part}", TimeInSaidPart(0)), new("anoche ,? {time}", TimeInPart(-1, Night)),
            new("{time} de? anoche", TimeInPart(-1, Night)),
            new("por|en|toda|durante la {part}", PartOfDay), new("a media {part}", PartOfDay), new("la manana", Time.Part(Morning)),
            new("{half} del|de {date}", DateAndPart), new("la {part} del|de {date}", DateAndPart),
            new("^ tarde $", Time.Part(Afternoon)), new("^ noche $", Time.Part(Night)), new("^ la manana $", Time.Part(Morning)),
            new("ahora mismo", Now), new("^ ahora|ahorita $", Now),
            new("en {n} de? {unit}", Time.Away(1)), new("dentro de {n} de? {unit}", Time.Away(1)), new("de aqui a {n} de? {unit}", Time.Away(1)),
            new("en|dentro de? {n} {unit} y media|medio", Time.Away(1, 0.5m)), new("hace {n} de? {unit}", Time.Away(-1)),
            new("hace {n} {unit} y media|medio", Time.Away(-1, 0.5m)), new("{n} de? {unit} atras", Time.Away(-1)),
            new("{n} de? {unit} despues de|del el? {date}", AwayFrom(1)), new("{n} de? {unit} antes de|del el? {date}", AwayFrom(-1)),
        ],
        Ranges =
        [
            new("esta semana", Week(0)), new("proxima|siguiente semana", Week(1)), new("semana proxima|siguiente|entrante", Week(1)),
            new("semana que viene|entra", Week(1)), new("semana del {date}", WeekOf),
            new("en|dentro de? {n} -|–|a|o {n} {unit}", Within), new("semana pasada|anterior", Week(-1)), new("pasada|ultima semana", Week(-1)),
            new("este? fin de semana", Weekend(0)), new("este|el finde", Weekend(0)), new("proximo|siguiente fin de semana", Weekend(1)),
            new("fin de semana que viene", Weekend(1)), new("fin de semana proximo|siguiente", Weekend(1)), new("proximo finde", Weekend(1)),
            new("finde que viene", Weekend(1)), new("fin de semana pasado|anterior", Weekend(-1)), new("pasado|ultimo fin de semana", Weekend(-1)),
            new("finde pasado", Weekend(-1)),
            new("este mes", Month(0)), new("proximo|siguiente mes", Month(1)), new("mes proximo|siguiente|entrante", Month(1)),
            new("mes que viene|entra", Month(1)), new("mes pasado|anterior", Month(-1)), new("pasado|ultimo mes", Month(-1)),
            new("este ano", Year(0)), new("proximo|siguiente ano", Year(1)), new("ano proximo|siguiente|entrante", Year(1)),
            new("ano que viene|entra", Year(1)), new("ano pasado|anterior", Year(-1)), new("pasado|ultimo ano", Year(-1)),
            new("proximos|proximas|siguientes {n} {unit}", Next(1)), new("{n} proximos|proximas|siguientes {unit}", Next(1)),
            new("ultimos|ultimas|pasados|pasadas {n} {unit}", Next(-1)), new("{n} ultimos|ultimas {unit}", Next(-1)),
            new("en|durante|para {lonemonth}", SaidMonth), new("en? {lonemonth} de|del|,? {year}", SaidMonth), new("este {lonemonth}", MonthThisYear),
            new("proximo {lonemonth}", MonthTowards(1)), new("{lonemonth} proximo", MonthTowards(1)), new("{lonemonth} que viene", MonthTowards(1)),
            new("{lonemonth} pasado", MonthTowards(-1)), new("pasado {lonemonth}", MonthTowards(-1)),
            new("en|durante|para el? {year}", SaidYear), new("ano {year}", SaidYear), new("^ {year} $", SaidYear), new("^ {lonemonth} $", SaidMonth),
            new("de|del|desde? el? {day} a|al|hasta|-|– el? {day} de|del? {month}", DaysOfMonth),
            new("de|del|desde? el? {day} a|al|hasta|-|– el? {day} de|del? {month} de|del|,? {year}", DaysOfMonth),
            new("entre el? {day} y el? {day} de|del? {month}", DaysOfMonth),
            new("entre el? {day} y el? {day} de|del? {month} de|del|,? {year}", DaysOfMonth),
            new("de|del|desde el|la|las? {point} a|al|hasta|-|– el|la|las? {point}", FromTo),
            new("entre el|la|las? {point} y el|la|las? {point}", FromTo),
            new("{point} a|al|hasta|-|– el|la|las? {point}", FromTo),
            new("de|desde? {wd} a|hasta|-|– {wd}", Weekdays),
            new("de|desde la|las? {t} a|hasta|-|– la|las? {t.}", FromTo), new("entre la|las? {t} y la|las? {t.}", FromTo),
            new("{t} -|– {time}", FromTo), new("{time} a|hasta|-|– la|las? {t.}", FromTo),
        ],
        Wholes =
        [
            new("{date} ,? {half} ,? {range}", On), new("esta {part} ,? {range}", Today),
            new("{date} ,? {t} -|– {t.}", HoursOn), new("{date} ,? {range}", On), new("{range} ,? de|del|el? {date}", On),
            new("antes de la|las {h} ,? de|del|el? {date}", Before), new("hasta la|las {h} ,? de|del|el? {date}", Until),
            new("despues de la|las {h} ,? de|del|el? {date}", After), new("a partir de la|las {h} ,? de|del|el? {date}", Since),
            new("{date} ,? antes de la|las {t.}", Before), new("{date} ,? hasta la|las {t.}", Until),
            new("{date} ,? despues de la|las {t.}", After), new("{date} ,? a partir de la|las {t.}", Since),
            new("antes de|del el|la|las? {point}", Before), new("antes de la|las {t.}", Before), new("antes de|del el|la? {range}", Before),
            new("hasta el|la|las? {point}", Until), new("hasta la|las {t.}", Until), new("hasta el|la? {range}", Until),
            new("despues de|del el|la|las? {point}", After), new("despues de la|las {t.}", After), new("despues de|del el|la? {range}", After),
            new("desde el|la|las? {point}", Since), new("desde la|las {t.}", Since), new("desde el|la? {range}", Since),
            new("a partir de|del el|la|las? {point}", Since), new("a partir de la|las {t.}", Since), new("a partir de|del el|la? {range}", Since),
        ],
    };
}
