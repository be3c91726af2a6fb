namespace Warraq.Newsroom.StoryEditor;

/// <summary>The words that the editor's script says, as the JSON it reads.</summary>
public sealed record EditorScriptWords(string Json)
{
    public static EditorScriptWords For(string lang) => lang == "en" ? English : Arabic;

    static readonly EditorScriptWords Arabic = new("""
        {"lang":"ar","headline":"العنوان","body":"المتن","proofing":"التدقيق","picture":"صورة","paragraph":"ف {n}","close":"أغلق","remove":"أزل",
        "unsaved":"لم يُحفظ بعد","saving":"يحفظ…","saved":"حُفظ {at}","notSaved":"لم يُحفظ","colleague":"زميل",
        "offline":"لا اتصال. ما تكتبه محفوظ في هذا المتصفح، ويُرسل حين يعود.","trouble":"الخادم لا يجيب كما يجب. ما تكتبه محفوظ في هذا المتصفح، ونعيد الإرسال.","tryAgain":"أعد المحاولة",
        "door":"انتهت جلستك. نصّك محفوظ في هذا المتصفح: ادخل من جديد، ثم عد إلى هنا فيُرسل.","stranger":"دخل شخص آخر بهذا المتصفح. نصّك محفوظ فيه، ولا يُرسل إلا باسمك.","signIn":"ادخل من جديد",
        "forbidden":"لم يعد لك أن تعدّل هذه القصة. ما كتبته محفوظ في هذا المتصفح.","gone":"لم تعد هذه القصة موجودة. ما كتبته محفوظ في هذا المتصفح: انسخه إلى قصة جديدة.","refused":"لم يقبل الخادم النص.","copyText":"انسخ النص","copied":"نُسخ النص.",
        "found":"وُجد في هذا المتصفح نص لم يصل إلى الخادم. أُعيد إلى مكانه، ويُحفظ الآن.","noLocal":"لا يتيح هذا المتصفح حفظ نسخة محلية: لا تغلق الصفحة قبل أن تقرأ «حُفظ».",
        "merged":"حفظ {name} في هذه الأثناء. جُمعت فقراتكما ولم يضِع شيء.","clash":"حفظ {name} الموضع نفسه قبلك. نصّاكما محفوظان، ولم يضِع شيء.","mine":"نصّك:","theirs":"نصّ {name}:","takenOut":"حُذف","choiceOf":"الموضع {n}","applyChoice":"احفظ ما اخترت","keepMine":"أبقِ نصّي","takeTheirs":"خذ نصّ {name}",
        "otherWriter":"{name} يعمل على هذه القصة منذ {at}. إن كتبتما معاً جُمعت الفقرات، وسألناك إن غيّرتما الفقرة نفسها.","otherWindow":"هذه القصة مفتوحة في نافذة أخرى لك منذ {at}.","writeAlong":"اكتب معه","writeHere":"اكتب هنا أيضاً","readAlong":"اقرأ فقط","reading":"تقرأ ما يكتبه {name}، ويتجدّد النص كلما حُفظ.","writesNow":"{name} يكتب الآن","readsNow":"{name} يقرأ الآن",
        "withdrawn":"سُحبت هذه القصة من الموقع. ما تكتبه يُحفظ هنا، ولا يراه القرّاء.","stateChanged":"تغيّرت حال القصة في هذه الأثناء.","reload":"حدّث الصفحة",
        "noFindings":"بلا ملاحظات","errors":{"zero":"بلا أخطاء","one":"خطأ واحد","two":"خطآن","few":"{n} أخطاء","many":"{n} خطأً","other":"{n} خطأ"},"decisions":{"zero":"لا شيء ينتظر قرارك","one":"واحدة تحتاج قرارك","two":"اثنتان تحتاجان قرارك","few":"{n} تحتاج قرارك","many":"{n} تحتاج قرارك","other":"{n} تحتاج قرارك"},
        "fixAll":{"zero":"","one":"صحّح الخطأ","two":"صحّح الخطأين","few":"صحّح الأخطاء الـ{n}","many":"صحّح الأخطاء الـ{n}","other":"صحّح الأخطاء الـ{n}"},"fixed":{"zero":"لا خطأ يُصحَّح بلا سؤال","one":"صُحّح خطأ واحد","two":"صُحّح خطآن","few":"صُحّحت {n} أخطاء","many":"صُحّح {n} خطأً","other":"صُحّح {n} خطأ"},
        "fix":"صحّح","fixTo":"اكتب «{text}»","ignore":"تجاهل","toDictionary":"أضف إلى المعجم","repeats":"{here} تكرّر {there}","against":" × ","keepOther":"أبقِ {place}","keepThis":"أبقِ {place}","both":"«{text}» في الموضعين","takeDate":"اكتب التاريخ: {date}","whoSays":"من القائل؟","nameSource":"سمِّ القائل","accordingTo":"{text}، بحسب {source}،","whyChecked":"لماذا تبقى كما هي؟","checked":"راجعتُها","ignored":"متجاهَلة","chosen":"مختارة","reopen":"أعد فتحها",
        "answered":{"zero":"","one":"ملاحظة مُجابة","two":"ملاحظتان مُجابتان","few":"{n} ملاحظات مُجابة","many":"{n} ملاحظة مُجابة","other":"{n} ملاحظة مُجابة"},"days":{"zero":"","one":"تاريخ نسبي واحد","two":"تاريخان نسبيان","few":"{n} تواريخ نسبية","many":"{n} تاريخاً نسبياً","other":"{n} تاريخ نسبي"},"writeDate":"اكتب التاريخ",
        "count":{"zero":"بلا كلمات","one":"كلمة واحدة","two":"كلمتان","few":"{n} كلمات","many":"{n} كلمة","other":"{n} كلمة"},"minutes":{"zero":"قراءة دقيقة","one":"قراءة دقيقة","two":"قراءة دقيقتين","few":"قراءة {n} دقائق","many":"قراءة {n} دقيقة","other":"قراءة {n} دقيقة"},"paragraphs":{"zero":"بلا فقرات","one":"فقرة واحدة","two":"فقرتان","few":"{n} فقرات","many":"{n} فقرة","other":"{n} فقرة"},
        "headlineLength":"{n} من 70 حرفاً","headlineLong":"أطول مما يظهر في نتائج البحث","headlineFits":"يظهر كاملاً في نتائج البحث",
        "find":"ابحث","replaceWith":"اكتب مكانه","next":"التالي","previous":"السابق","replace":"بدّل","replaceAll":"بدّل الكل","places":{"zero":"لا موضع","one":"موضع واحد","two":"موضعان","few":"{n} مواضع","many":"{n} موضعاً","other":"{n} موضع"},
        "heading2":"عنوان فرعي","heading3":"عنوان أصغر","bold":"تشديد","quote":"اقتباس","list":"قائمة","link":"رابط","foreign":"عبارة بلغة أخرى","pictureAdd":"صورة","embed":"تضمين","figures":"صندوق أرقام","divider":"فاصل","direction":"اتجاه الفقرة","hidden":"أظهر العلامات الخفية","marks":"علامات التدقيق","address":"العنوان الإلكتروني",
        "alt":"الوصف البديل: ماذا تُظهر الصورة؟","caption":"التعليق","speaker":"القائل","embedTitle":"عنوان المادة","figuresTitle":"عنوان الصندوق","figureName":"ماذا يُعدّ","figureNumber":"الرقم","figureSource":"من قاله ومتى","figureAdd":"أضف رقماً","noPictures":"لا صور في المكتبة بعد.","pasteTooLong":"ما لصقته أطول مما يُقبل. الصقه على دفعات."}
        """);

    static readonly EditorScriptWords English = new("""
        {"lang":"en","headline":"Headline","body":"Body","proofing":"Proofing","picture":"Picture","paragraph":"¶ {n}","close":"Close","remove":"Remove",
        "unsaved":"Not saved yet","saving":"Saving…","saved":"Saved {at}","notSaved":"Not saved","colleague":"A colleague",
        "offline":"No connection. What you type is kept in this browser and is sent when it is back.","trouble":"The server does not answer as it should. What you type is kept in this browser; it is sent again.","tryAgain":"Try again",
        "door":"Your session is over. Your text is kept in this browser: sign in again, then come back here and it is sent.","stranger":"Somebody else signed in with this browser. Your text is kept in it, and is sent under your name only.","signIn":"Sign in again",
        "forbidden":"You may not change this story any more. What you typed is kept in this browser.","gone":"This story is there no more. What you typed is kept in this browser: copy it into a new story.","refused":"The server did not take the text.","copyText":"Copy the text","copied":"The text is copied.",
        "found":"This browser holds text that did not reach the server. It is back in its place, and is being saved.","noLocal":"This browser keeps no local copy: do not close the page before it says “Saved”.",
        "merged":"{name} saved in the meantime. Your paragraphs stand together; nothing was lost.","clash":"{name} saved the same place before you. Both texts are kept; nothing was lost.","mine":"Yours:","theirs":"{name}’s:","takenOut":"taken out","choiceOf":"Place {n}","applyChoice":"Save what I chose","keepMine":"Keep mine","takeTheirs":"Take {name}’s",
        "otherWriter":"{name} has been working on this story since {at}. If both of you write, paragraphs are merged, and you are asked where both change the same one.","otherWindow":"This story is open in another window of yours since {at}.","writeAlong":"Write too","writeHere":"Write here too","readAlong":"Only read","reading":"You read what {name} writes; the text is renewed with each save.","writesNow":"{name} is writing","readsNow":"{name} is reading",
        "withdrawn":"This story was withdrawn from the site. What you write is saved here, and no reader sees it.","stateChanged":"The state of the story has changed in the meantime.","reload":"Reload",
        "noFindings":"No findings","errors":{"one":"1 error","other":"{n} errors"},"decisions":{"one":"1 for you to decide","other":"{n} for you to decide"},
        "fixAll":{"one":"Fix the error","other":"Fix the {n} errors"},"fixed":{"one":"1 error fixed","other":"{n} errors fixed"},
        "fix":"Fix","fixTo":"Write “{text}”","ignore":"Ignore","toDictionary":"Add to dictionary","repeats":"{here} repeats {there}","against":" × ","keepOther":"Keep {place}","keepThis":"Keep {place}","both":"“{text}” in both places","takeDate":"Write the date: {date}","whoSays":"Who says so?","nameSource":"Name the source","accordingTo":"{text}، بحسب {source}،","whyChecked":"Why does it stay?","checked":"Checked","ignored":"ignored","chosen":"chosen","reopen":"Reopen",
        "answered":{"one":"1 answered finding","other":"{n} answered findings"},"days":{"one":"1 relative day","other":"{n} relative days"},"writeDate":"Write the date",
        "count":{"one":"1 word","other":"{n} words"},"minutes":{"one":"1 minute read","other":"{n} minutes read"},"paragraphs":{"one":"1 paragraph","other":"{n} paragraphs"},
        "headlineLength":"{n} of 70 letters","headlineLong":"Longer than search results show","headlineFits":"Shown whole in search results",
        "find":"Find","replaceWith":"Replace with","next":"Next","previous":"Previous","replace":"Replace","replaceAll":"Replace all","places":{"one":"1 place","other":"{n} places"},
        "heading2":"Heading","heading3":"Smaller heading","bold":"Bold","quote":"Quotation","list":"List","link":"Link","foreign":"Passage in another language","pictureAdd":"Picture","embed":"Embed","figures":"Figure box","divider":"Divider","direction":"Direction of the paragraph","hidden":"Show invisible signs","marks":"Proofing marks","address":"Address",
        "alt":"Alternative text: what does it show?","caption":"Caption","speaker":"Speaker","embedTitle":"Title","figuresTitle":"Title of the box","figureName":"What is counted","figureNumber":"Number","figureSource":"Who said so, and when","figureAdd":"Add a figure","noPictures":"No pictures in the library yet.","pasteTooLong":"What you pasted is longer than what is taken. Paste it in parts."}
        """);
}
