using RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers;
using static RetailMessenger.BotFramework.Dialogs.Recognizers.Numbers.NumberWord;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

/// <summary>Numbers and places in Spanish: the long scale (un billón is a million millions), all genders, written without accents.</summary>
internal static class SpanishNumbers
{
    public static readonly NumberLanguage Language = new()
    {
        Cardinals = new(
        [
            ("cero", Unit(0)), ("uno un una", Unit(1)), ("dos", Unit(2)), ("tres", Unit(3)), ("cuatro", Unit(4)), ("cinco", Unit(5)),
            ("seis", Unit(6)), ("siete", Unit(7)), ("ocho", Unit(8)), ("nueve", Unit(9)),
            ("diez", Teen(10)), ("once", Teen(11)), ("doce", Teen(12)), ("trece", Teen(13)), ("catorce", Teen(14)), ("quince", Teen(15)),
            ("dieciseis", Teen(16)), ("diecisiete", Teen(17)), ("dieciocho", Teen(18)), ("diecinueve", Teen(19)),
            ("veintiuno veintiun veintiuna", Teen(21)), ("veintidos", Teen(22)), ("veintitres", Teen(23)), ("veinticuatro", Teen(24)),
            ("veinticinco", Teen(25)), ("veintiseis", Teen(26)), ("veintisiete", Teen(27)), ("veintiocho", Teen(28)), ("veintinueve", Teen(29)),
            ("veinte", Ten(20)), ("treinta", Ten(30)), ("cuarenta", Ten(40)), ("cincuenta", Ten(50)), ("sesenta", Ten(60)), ("setenta", Ten(70)),
            ("ochenta", Ten(80)), ("noventa", Ten(90)),
            ("cien ciento", Hundreds(100)), ("doscientos doscientas", Hundreds(200)), ("trescientos trescientas", Hundreds(300)),
            ("cuatrocientos cuatrocientas", Hundreds(400)), ("quinientos quinientas", Hundreds(500)), ("seiscientos seiscientas", Hundreds(600)),
            ("setecientos setecientas", Hundreds(700)), ("ochocientos ochocientas", Hundreds(800)), ("novecientos novecientas", Hundreds(900)),
            ("mil", new(NumberWordKind.LoneScale, 1_000)), ("millon millones", Scale(1_000_000)), ("billon billones", Scale(1e12m)),
            ("trillon trillones", Scale(1e18m)), ("cuatrillon cuatrillones", Scale(1e24m)),
            ("docena", new(NumberWordKind.Dozen, 12)), ("docenas", new(NumberWordKind.Dozens, 12)), ("decena", new(NumberWordKind.Dozen, 10)),
            ("decenas", new(NumberWordKind.Dozens, 10)), ("centenar", new(NumberWordKind.Dozen, 100)), ("millar", new(NumberWordKind.Dozen, 1000)),
            ("par", new(NumberWordKind.Dozen, 2)),
            ("medio media", new(NumberWordKind.Half, 0.5m)), ("tercio tercios", new(NumberWordKind.Part, 1 / 3m)),
            ("cuarto cuartos", new(NumberWordKind.Part, 0.25m)), ("quintos", Parts(5)), ("decimos", Parts(10)),
        ]),
        Ordinals = new(
        [
            ("primero primera primer primeros primeras", Unit(1)), ("segundo segunda segundos segundas", Unit(2)),
            ("tercero tercera tercer terceros terceras", Unit(3)), ("cuarto cuarta cuartas", Unit(4)), ("quinto quinta", Unit(5)),
            ("sexto sexta", Unit(6)), ("septimo septima setimo setima", Unit(7)), ("octavo octava", Unit(8)), ("noveno novena", Unit(9)),
            ("decimo decima", Ten(10)), ("undecimo undecima decimoprimero decimoprimera decimoprimer", Teen(11)),
            ("duodecimo duodecima decimosegundo decimosegunda", Teen(12)), ("decimotercero decimotercera decimotercer", Teen(13)),
            ("decimocuarto decimocuarta", Teen(14)), ("decimoquinto decimoquinta", Teen(15)), ("decimosexto decimosexta", Teen(16)),
            ("decimoseptimo decimoseptima", Teen(17)), ("decimoctavo decimoctava", Teen(18)), ("decimonoveno decimonovena", Teen(19)),
            ("vigesimo vigesima", Ten(20)), ("vigesimoprimero vigesimoprimera vigesimoprimer", Teen(21)),
            ("vigesimosegundo vigesimosegunda", Teen(22)), ("vigesimotercero vigesimotercera vigesimotercer", Teen(23)),
            ("vigesimocuarto vigesimocuarta", Teen(24)), ("vigesimoquinto vigesimoquinta", Teen(25)), ("vigesimosexto vigesimosexta", Teen(26)),
            ("vigesimoseptimo vigesimoseptima", Teen(27)), ("vigesimoctavo vigesimoctava", Teen(28)), ("vigesimonoveno vigesimonovena", Teen(29)),
            ("trigesimo trigesima", Ten(30)), ("cuadragesimo cuadragesima", Ten(40)), ("quincuagesimo quincuagesima", Ten(50)),
            ("sexagesimo sexagesima", Ten(60)), ("septuagesimo septuagesima", Ten(70)), ("octogesimo octogesima", Ten(80)),
            ("nonagesimo nonagesima", Ten(90)), ("centesimo centesima", Hundreds(100)), ("milesimo milesima", Scale(1_000)),
        ]),
        CardinalsLeadOrdinals = false,
        OrdinalsAddUp = true,
        Joins = new("y"),
        JoinsTens = true,
        Articles = new(""),
        Points = new("coma punto"),
        Minus = new("menos"),
        OrdinalSuffixes = new("o a os as er ero era ro ra do da to ta mo ma vo va no na"),
        ArticleNumerals = new("un una"),
        AfterArticleNumerals = new("por y o pero solo sola nada nomas unidad pieza gracias entonces porfa porfavor"),
        Pronouns = new("uno"),
        BeforePronouns = new("cada ningun algun otro ese este aquel cualquier como"),
        AfterPronouns = new(""),
        Determiners = new(""),
        CountNouns = new(""),
        Seconds = new("segundo segundos cuarto"),
        BeforeSeconds = new("un por cada"),
        FromTheEnd = new(
        [
            ("ultimo|ultima|ultimos|ultimas", -1),
            ("penultimo|penultima|anteultimo|anteultima", -2),
            ("antepenultimo|antepenultima", -3),
        ]),
        ToTheEnd = new([("por el final|desde el final|empezando por el final|por la cola|contando desde el final", true)]),
        AfterLastInDates = new(
            "semana semanas mes meses ano anos noche noches vez veces minuto minutos hora horas dia dias finde verano invierno otono primavera "
            + "lunes martes miercoles jueves viernes sabado domingo "
            + "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"),
    };
}
