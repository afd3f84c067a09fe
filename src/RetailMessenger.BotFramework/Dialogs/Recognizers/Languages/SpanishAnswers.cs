using RetailMessenger.BotFramework.Dialogs.Recognizers.Answers;
using static RetailMessenger.BotFramework.Dialogs.Recognizers.Answers.AnswerWord;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

/// <summary>Yes and no in Spanish, from Spain to Mexico, with the English words that are common in chat.</summary>
internal static class SpanishAnswers
{
    public static readonly AnswerLanguage Language = new()
    {
        Phrases = new(
        [
            (AnswerSigns.Yes, Yes),
            (AnswerSigns.No, No),
            ("si", YesOrIf),
            ("por que no|porque no|como no", YesAsQuestion),
            ("sip|sep|sipi|sii|siii|sis|s|yes|yeah|yep|yup|simon|si claro|claro|claro que si|clarisimo|clar|por supuesto|desde luego"
                + "|si por favor|si porfa|afirmativo|efectivamente|ciertamente|seguro que si|obviamente|obvio que si|naturalmente"
                + "|sin duda|sin dudarlo|pues si|ya lo creo|eso si|que si|si si|aja|ajam|totalmente|absolutamente|definitivamente"
                + "|evidentemente|asi es|eso mismo|si senor|si senora|dale que si|supuesto", Yes),
            ("no|n|nop|nope|nel|nones|nah|nanai|no gracias|no muchas gracias|para nada|en absoluto|de ninguna manera|de ningun modo"
                + "|ni hablar|ni loco|ni loca|ni de broma|que va|jamas|nunca|nunca jamas|tampoco|negativo|claro que no"
                + "|por supuesto que no|desde luego que no|obvio que no|pues no|que no|no no|la verdad no|la verdad que no"
                + "|la verdad es que no|realmente no|no realmente|no mucho|no tanto|seguro que no|eso no|absolutamente no"
                + "|definitivamente no|no senor|no senora", No),
            ("correcto|es correcto|exacto|exactamente|eso es|precisamente|tal cual|de acuerdo|estoy de acuerdo|conforme|confirmo"
                + "|confirmado|confirmar|lo confirmo|acepto|aceptado|aceptar|apruebo|adelante|hazlo|hagalo|haganlo|hagamoslo|procede"
                + "|proceda|proceder|continua|continue|continuar|siga|sigue|sigamos|con gusto|con mucho gusto|encantado|encantada"
                + "|me encantaria|me gustaria|me gusta|me parece bien|me parece|me parece perfecto|me parece genial|me vale|me va bien"
                + "|me sirve|me interesa|suena bien|suena genial|pinta bien|lo quiero|la quiero|los quiero|las quiero|lo necesito"
                + "|la necesito|creo que si|pienso que si|supongo que si|imagino que si|parece que si|espero que si|yo creo que si"
                + "|eso creo|vamos alla|a por ello|tienes razon|tiene razon|asi esta bien|no me importaria", Agree),
            ("quiero|por favor|porfa|porfavor|porfis|lo hice|lo hago|verdad|eso|venga|vamos|lista|obvio|seguro|cierto|logico", Echo),
            ("ninguno|ninguna|incorrecto|mal|equivocado|paso|rechazo|rechazar|falso|no importa", EchoNot),
            ("nada|nada mas|nadita|ninguno mas|no hace falta|no es necesario|no necesito|no lo necesito|no quiero|no lo quiero|no deseo"
                + "|no me interesa|no estoy interesado|no estoy interesada|no me gusta|no me apetece|ahora no|ahorita no|por ahora no"
                + "|de momento no|por el momento no|hoy no|mejor no|prefiero no|preferiria no|todavia no|aun no|creo que no"
                + "|pienso que no|supongo que no|parece que no|yo creo que no|no creo|no lo creo|dejalo|dejelo|dejalo asi|dejemoslo"
                + "|olvidalo|olvidelo|da igual dejalo|no es correcto|no esta bien|esta mal|estoy bien|estoy bien asi|asi estoy bien"
                + "|paso de eso|ya no|otro dia|en otra ocasion|sin eso", Decline),
            ("ok|okey|okay|oki|okis|oka|okei|k|kk|vale|vale vale|vale pues|bale|dale|sale|sale pues|va|vaya|va que va|bueno"
                + "|bueno esta bien|bien|esta bien|esta bueno|ta bien|muy bien|todo bien|listo|hecho|ya|ya esta|entendido|entiendo"
                + "|comprendo|no hay problema|sin problema|sin problemas|ningun problema|no hay drama|no pasa nada|de una|joya|tranqui"
                + "|orale|arre|sobres|andale|okidoki|perfecto gracias si", Okay),
            ("perfecto|perfecta|genial|excelente|estupendo|fenomenal|buenisimo|magnifico|maravilloso|fantastico|guay|chevere|bacan"
                + "|bacano|super|padre|chido|barbaro|que bien|que bueno|buena|buen|lindo|muy bueno|de lujo|de maravilla|increible|mejor", Praise),
            ("eso es todo|es todo|nada mas gracias|seria todo|solo eso|solo eso gracias|con eso basta|basta|suficiente|es suficiente"
                + "|ya es suficiente|ya esta todo", Enough),
            ("gracias|muchas gracias|mil gracias|muchisimas gracias|grax|gracia|grcs|graciass|te agradezco|le agradezco|agradecido"
                + "|agradecida|thanks|thank you|ty", Thanks),
            ("adios|chao|chau|ciao|hasta luego|hasta pronto|hasta manana|nos vemos|bye|cuidate|cuidese|buenas noches|que tengas"
                + "|que tenga|buen dia|igualmente", Farewell),
            ("ay|ah|oh|uy|eh|mm|mmm|hm|hmm|pues|pos|bueno pues|entonces|y|o|asi|muy|tan|mucho|solo|ahora|ahorita|hoy|por ahora"
                + "|de momento|tambien|es|esta|este|ese|eso es lo|lo|la|el|los|las|me|te|se|le|a|de|con|para|para mi|por mi|por mi parte"
                + "|todo|todos|mi|tu|su|hola|buenos dias|buenas|buenas tardes|oye|oiga|mira|amigo|amiga|senor|senoraa|senorita|joven"
                + "|caballero|bro|tio|tia|wey|guey|jefe|hombre|mujer|hijo|corazon|dia|disculpa|perdon|perdona|perdone|lo siento|jaja"
                + "|jajaja|jeje|please|mas|que|uno|una|un|sabes|nomas|la verdad|yo|gusto", Filler),
            ("pero|aunque|solo si", But),
            ("ni", Not),
            ("quiero decir|digo|mejor dicho|perdon quise decir|quise decir|espera|espere|no espera", Correction),
            ("quiza|quizas|tal vez|talvez|a lo mejor|puede ser|puede|podria ser|posiblemente|probablemente|depende|no se|no lo se|nose"
                + "|ni idea|no tengo idea|no estoy seguro|no estoy segura|no sabria|no sabria decir|si y no|si o no|ni si ni no"
                + "|no se decirte|me da igual|da igual|igual|lo que sea|cualquiera|ya veremos|veremos|dejame ver|dejame pensar"
                + "|dejame pensarlo|lo pienso|lo voy a pensar|mas tarde|luego|despues|mas o menos|masomenos|supongo", Unsure),
        ]),
        Misspelt =
        [
            "claro", "correcto", "perfecto", "gracias", "exacto", "confirmo", "adelante", "supuesto", "genial", "excelente", "acepto", "bueno",
            "nunca",
        ],
        QuestionStarts = new("que cual cuales cuando como donde quien quienes cuanto cuanta cuantos cuantas por puedo puedes puede tienen tienes"),
    };
}
