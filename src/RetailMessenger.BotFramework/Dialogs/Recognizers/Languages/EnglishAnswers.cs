using RetailMessenger.BotFramework.Dialogs.Recognizers.Answers;
using static RetailMessenger.BotFramework.Dialogs.Recognizers.Answers.AnswerWord;

namespace RetailMessenger.BotFramework.Dialogs.Recognizers.Languages;

/// <summary>Yes and no in English as customers type it.</summary>
internal static class EnglishAnswers
{
    public static readonly AnswerLanguage Language = new()
    {
        Phrases = new(
        [
            (AnswerSigns.Yes, Yes),
            (AnswerSigns.No, No),
            ("why not", YesAsQuestion),
            ("yes|y|ys|yse|yess|yeah|yea|ye|yah|ya|yep|yeap|yepp|yup|yip|yiah|yae|yws|yews|yrd|es|aye|yas|yeh|yh|uh huh|mhm|mm hm|sure"
                + "|shure|sue|ofcourse|of course|of couse|off course|ofc|absolutely|definitely|definetly|defenitely|defenetly|defo"
                + "|certainly|affirmative|totally|for sure|surely|indeed|by all means|hell yes|hell yeah|sure thing|yes please"
                + "|i would love that|id love that|i would love to|id love to", Yes),
            ("no|n|nope|nop|nopes|nah|naw|nay|noo|never|no way|no thanks|no thank you|no thank u|no thx|no ty|negative|hell no|god no"
                + "|nada|no i dont|no i didnt|not at all|not really|absolutely not|definitely not|certainly not|of course not"
                + "|probably not|nthanks|n thanks|nooo", No),
            ("confirm|confirmed|confirming|conform|confrim|comfirm|confirms|i confirm|please confirm|pls confirm|kindly confirm"
                + "|please do|do it|do that|do so|go ahead|go head|gohead|goahead|go for it|go on|carry on|continue|please continue"
                + "|please go ahead|please proceed|proceed|lets do it|lets do that|lets go|lets go with that|lets go for it|correct"
                + "|thats correct|that is correct|this is correct|is correct|right|thats right|that is right|this is right|you are right"
                + "|youre right|exactly|precisely|agreed|agree|i agree|accept|i accept|accepted|approved|approve|works for me|that works"
                + "|that works for me|sounds good|sounds great|sounds perfect|sounds fine|that sounds good|that sounds great|looks good"
                + "|looks great|i like that|i like it|ill take it|i will take it|ill take that|i will take that|id like that"
                + "|i would like that|id like to|i would like to|that would be great|that would be good|that would be nice"
                + "|that would be perfect|that would be lovely|that would be fine|that will be great|that will be fine|that will do"
                + "|that would work|that will work|i think so|i believe so|i guess so|i hope so|i suppose so|i want that|i want it"
                + "|i need that|i need it|with pleasure|gladly|im in|count me in|im good with|i am good with|im ok with|im okay with"
                + "|please add|please book|book it|order it|add it|make it so|ill do it|ill do that|i wouldnt mind|dont mind if i do"
                + "|not bad", Agree),
            ("i do|i did|i have|i am|we do|we did|it does|it was|true|please|obviously|naturally|i will|ready|im ready|bet", Echo),
            ("i do not|i dont|i didnt|i did not|i wont|i will not|i cant|i cannot|we dont|we didnt|it doesnt|it does not|it didnt"
                + "|it did not|it wasnt|it was not|i am not|im not|i havent|i have not|it isnt|it is not|its not|false|wrong|incorrect"
                + "|pass|none|nobody|neither|do not|dont|wont|cant|isnt|arent|wasnt|didnt|doesnt|havent|refuse|decline|skip", EchoNot),
            ("nothing|nothing else|nothing more|nothin|nthng|nthng else|nuthing|noting|nohting|nothng|no need|no needs|not needed"
                + "|not necessary|not now|not right now|not today|not yet|not this time|not at the moment|not for now|not for me"
                + "|not interested|im not interested|i dont think so|i do not think so|dont think so|i dont believe so|i think not"
                + "|id rather not|i would rather not|rather not|better not|i dont want|i do not want|dont want|i dont need|i do not need"
                + "|dont need|i dont like|never mind|nevermind|nvm|forget it|forget about it|leave it|thats wrong|not correct|not right"
                + "|thats not right|no good|im good|i am good|im fine|im okay thanks|im all set|i am all set|all set|were all set"
                + "|were good|im done|i am done|im finished|i am finished|ill pass|i will pass|hard pass|no more|skip it|i refuse"
                + "|i decline|not like that", Decline),
            ("ok|okay|okey|oke|oki|okie|okie dokie|okie doke|okey dokey|oka|oky|okaeye|okaay|ook|oko|opk|pk|kk|k|kay|0k|okie dokey"
                + "|alright|all right|allright|aight|fine|thats fine|that is fine|thats ok|thats okay|thats alright|that is ok"
                + "|that is okay|its ok|its okay|its fine|it is ok|it is okay|it is fine|no problem|no problems|no probs|no prob|np"
                + "|not a problem|no worries|no issue|no issues|no doubt|fair enough|very well|noted|understood|got it|i understand"
                + "|i see|done|im okay|im ok|i am okay|i am ok|works|resolved|solved|ohk|k k", Okay),
            ("good|great|nice|perfect|awesome|cool|excellent|wonderful|amazing|fantastic|superb|brilliant|lovely|fabulous|sweet|wow"
                + "|very good|very nice|clear|fab|ace|neat|better|thats great|thats good|thats perfect|thats cool|thats nice"
                + "|thats awesome|thats amazing", Praise),
            ("thats all|that is all|thats everything|that is everything|that will be all|thatll be all|that would be all|that was all"
                + "|that was everything|that should be all|thats all for now|thats all i need|enough|thats enough|that is enough"
                + "|its enough|it is enough|this is enough|more than enough|thats over|no else|everything is done|all done|all fine", Enough),
            ("thanks|thank|thank you|thank u|thankyou|thanku|thanx|thx|thnx|tnx|tnks|thnks|thnaks|thaks|thans|tanks|thanking you|ty"
                + "|tysm|tq|cheers|ta|much appreciated|appreciate it|i appreciate it|appreciated|thanks a lot|many thanks"
                + "|thank you so much|thank you very much|thanks so much", Thanks),
            ("bye|good bye|goodbye|bbye|baye|by|buy|cya|see you|see ya|see u|see you later|see you soon|take care|have a|have great"
                + "|have nice|have good|you too|u too|same to you|farewell|good night|goodnight", Farewell),
            ("oh|ohh|ah|ahh|aha|hm|hmm|hmmm|mm|mmm|um|umm|uh|er|err|erm|well|so|then|and|or|just|really|very|quite|pretty|too|as|now"
                + "|right now|today|only|it|its|it is|is|thats|that|that is|this|this is|was|be|will|would|would be|will be|to|for"
                + "|for now|for today|for me|with|with that|with it|me|i|im|u|you|your|my|a|the|all|everything|sir|sirs|sire|maam|mam"
                + "|madam|dear|bro|brother|mate|man|dude|buddy|friend|my friend|guys|boss|miss|mr|mrs|ms|love|pal|pls|plz|plese|pleease"
                + "|please sir|kindly|sorry|hi|hii|hello|hey|hai|hiya|good morning|good evening|good afternoon|good day|happy morning"
                + "|very good morning|day|ahead|lot|so much|very much|a lot|again|once again|for your help|for the help|your help|of"
                + "|my side|job|work|idea|deal|news|choice|else|lol|haha|hehe|yo|tho|thing|super|actually|honestly|no no|ok so|in|on|at", Filler),
            ("but|however|though|only if", But),
            ("not|aint|never been|cannot", Not),
            ("i mean|i meant|wait|no wait|scratch that|correction|on second thought|on second thoughts", Correction),
            ("maybe|may be|perhaps|not sure|im not sure|i am not sure|not so sure|not certain|unsure|i dont know|i do not know"
                + "|dont know|do not know|idk|dunno|i dunno|no idea|i have no idea|no clue|it depends|depends|depending|possibly"
                + "|probably|might|i might|we will see|well see|let me think|let me see|let me check|hard to say|yes and no|yes or no"
                + "|yes no maybe|either|whatever|who knows|i dont care|i dont mind|dont mind|not decided|undecided|cant decide|cant say"
                + "|later|ask me later", Unsure),
        ]),
        Misspelt =
        [
            "nothing", "confirm", "correct", "alright", "perfect", "absolutely", "definitely", "certainly", "exactly", "thanks", "thankyou", "great",
            "maybe", "awesome", "proceed", "continue", "never",
        ],
        QuestionStarts = new(
            "what whats where wheres when whens how hows who whos why whys which is are am can could do does did will would should may has have"),
    };
}
