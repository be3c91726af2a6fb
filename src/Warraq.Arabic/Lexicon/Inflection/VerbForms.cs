using Warraq.Arabic.Words;

namespace Warraq.Arabic.Lexicon.Inflection;

/// <summary>The written forms of a verb, from its past and its imperfect: weak, doubled and hamzated ones by their letters.</summary>
internal static class VerbForms
{
    private const WordForm ThirdPast = WordForm.Past | WordForm.Third;

    /// <summary>All forms of past and imperfect, active and where the letters differ passive.</summary>
    public static void All(FormWriter forms, ReadOnlySpan<char> past, ReadOnlySpan<char> imperfect, int lexeme)
    {
        Past(forms, past, imperfect, lexeme, WordForm.None);
        Imperfect(forms, imperfect[1..], past, lexeme, WordForm.None);
        Span<char> room = stackalloc char[32];
        if (PassivePast(past, room) is > 0 and var p) Past(forms, room[..p], imperfect, lexeme, WordForm.Passive);
        if (PassiveImperfect(past, imperfect[1..], room) is > 0 and var i) Imperfect(forms, room[..i], past, lexeme, WordForm.Passive);
    }

    private static void Past(FormWriter forms, ReadOnlySpan<char> past, ReadOnlySpan<char> imperfect, int lexeme, WordForm voice)
    {
        var third = ThirdPast | voice;
        forms.Add(past, lexeme, third | WordForm.Singular | WordForm.Masculine | (voice == WordForm.None ? WordForm.Listed : WordForm.None));
        Span<char> room = new char[past.Length + 2];
        ReadOnlySpan<char> stem = past, plural = past, consonant = past;
        var last = past[^1];
        if (last is 'ى' or 'ا')
        {
            // رمى: رمت رموا رميت; دعا: دعوت. Before a pronoun رماه.
            stem = plural = past[..^1];
            past.CopyTo(room);
            room[past.Length - 1] = last == 'ى' ? 'ي' : 'و';
            consonant = room[..past.Length];
            if (last == 'ى') forms.Add(stem, "ا", lexeme, third | WordForm.Singular | WordForm.Masculine | WordForm.Bound);
            forms.Add(consonant, "ا", lexeme, third | WordForm.Dual | WordForm.Masculine);
        }
        else
        {
            if (last == 'ي') plural = past[..^1]; // بقي: بقوا
            forms.Add(past, "ا", lexeme, third | WordForm.Dual | WordForm.Masculine);
            if (last == 'أ') forms.Add(past[..^1], "آ", lexeme, third | WordForm.Dual | WordForm.Masculine);
            if (past.Length >= 3 && past[^2] is 'ا' or 'ي' && IsHollow(past, imperfect))
            {
                // قال: قلنا; استطاع: استطعنا; قيل stays as it is
                past[..^2].CopyTo(room);
                room[past.Length - 2] = last;
                consonant = room[..(past.Length - 1)];
            }
            else if (IsDoubled(past, imperfect))
            {
                past.CopyTo(room);
                room[past.Length] = last;
                consonant = room[..(past.Length + 1)];
            }
            else if (past.EndsWith("اء"))
            {
                // جاء: جئنا
                past[..^2].CopyTo(room);
                room[past.Length - 2] = 'ئ';
                consonant = room[..(past.Length - 1)];
            }
        }
        forms.Add(stem, "ت", lexeme, third | WordForm.Singular | WordForm.Feminine);
        forms.Add(stem, "تا", lexeme, third | WordForm.Dual | WordForm.Feminine);
        forms.Add(plural, "وا", lexeme, third | WordForm.Plural | WordForm.Masculine);
        forms.Add(plural, "و", lexeme, third | WordForm.Plural | WordForm.Masculine | WordForm.Bound);
        var first = WordForm.Past | voice;
        // لكن، كان: the last ن and that of the ending are one
        forms.Add(consonant, consonant[^1] == 'ن' ? "" : "ن", lexeme, third | WordForm.Plural | WordForm.Feminine);
        forms.Add(consonant, consonant[^1] == 'ن' ? "ا" : "نا", lexeme, first | WordForm.First | WordForm.Plural);
        var ta = consonant[^1] == 'ت' ? consonant[..^1] : consonant;
        forms.Add(ta, "ت", lexeme, first | WordForm.First | WordForm.Second | WordForm.Singular);
        forms.Add(ta, "تم", lexeme, first | WordForm.Second | WordForm.Plural);
        forms.Add(ta, "تما", lexeme, first | WordForm.Second | WordForm.Dual);
    }

    private static void Imperfect(FormWriter forms, ReadOnlySpan<char> stem, ReadOnlySpan<char> past, int lexeme, WordForm voice)
    {
        var kind = WordForm.Imperfect | voice;
        Span<char> room = new char[stem.Length + 2];
        var last = stem[^1];
        ReadOnlySpan<char> plural = stem, dual = stem, jussive = stem;
        if (last is 'ى' or 'ي' or 'و' && IsDefective(stem, past))
        {
            plural = stem[..^1];
            jussive = stem[..^1];
            stem.CopyTo(room);
            if (last == 'ى') room[stem.Length - 1] = 'ي';
            dual = room[..stem.Length];
        }
        else if (past.Length >= 3 && stem.Length >= 2 && past[^2] == 'ا' && stem[^2] is 'و' or 'ي' or 'ا' && stem[^1] == past[^1] && last != 'ء')
        {
            stem[..^2].CopyTo(room);
            room[stem.Length - 2] = last;
            jussive = room[..(stem.Length - 1)];
        }
        foreach (var prefix in "يتأن")
        {
            var person = prefix switch
            {
                'ي' => WordForm.Third | WordForm.Masculine,
                'ت' => WordForm.Third | WordForm.Second | WordForm.Feminine,
                _ => WordForm.First,
            };
            var single = prefix == 'أ' && stem[0] == 'أ' ? 'آ' : prefix; // آخذ
            var number = prefix == 'ن' ? WordForm.Plural : WordForm.Singular;
            if (single == 'آ') forms.Add('آ', stem[1..], "", lexeme, kind | person | number);
            else
            {
                forms.Add(prefix, stem, "", lexeme, kind | person | number | (prefix == 'ي' && voice == WordForm.None ? WordForm.Listed : WordForm.None));
                if (jussive.Length != stem.Length) forms.Add(prefix, jussive, "", lexeme, kind | person | number | WordForm.Clipped);
                if (last == 'ى') forms.Add(prefix, stem[..^1], "ا", lexeme, kind | person | number | WordForm.Bound);
            }
            if (prefix is not ('ي' or 'ت')) continue;
            var third = prefix == 'ي' ? WordForm.Third | WordForm.Masculine : WordForm.Second;
            forms.Add(prefix, plural, "ون", lexeme, kind | third | WordForm.Plural);
            forms.Add(prefix, plural, "وا", lexeme, kind | third | WordForm.Plural | WordForm.Clipped);
            forms.Add(prefix, plural, "و", lexeme, kind | third | WordForm.Plural | WordForm.Clipped | WordForm.Bound);
            forms.Add(prefix, dual, "ان", lexeme, kind | person | WordForm.Dual);
            forms.Add(prefix, dual, "ا", lexeme, kind | person | WordForm.Dual | WordForm.Clipped);
            if (prefix == 'ي') forms.Add(prefix, jussive.Length != stem.Length && last is not ('ى' or 'ي' or 'و') ? jussive : dual, dual[^1] == 'ن' ? "" : "ن", lexeme, kind | WordForm.Third | WordForm.Plural | WordForm.Feminine);
            else forms.Add(prefix, plural, "ين", lexeme, kind | WordForm.Second | WordForm.Singular | WordForm.Feminine);
        }
    }

    // The past is hollow when the long vowel of the imperfect stands before the last letter too: قال يقول، أقام يقيم، اختار يختار.
    private static bool IsHollow(ReadOnlySpan<char> past, ReadOnlySpan<char> imperfect) =>
        past[^1] is not ('ء' or 'ى') && imperfect.Length >= 3 && imperfect[^1] == past[^1] && imperfect[^2] is 'و' or 'ي' or 'ا';

    private static bool IsDefective(ReadOnlySpan<char> stem, ReadOnlySpan<char> past) => past[^1] is 'ى' or 'ا' or 'ي' || stem[^1] == 'ى';

    // مد يمد، استعد يستعد، اهتم يهتم, but not قدم (two letters more would be there in the past of form II).
    private static bool IsDoubled(ReadOnlySpan<char> past, ReadOnlySpan<char> imperfect) => past.Length switch
    {
        2 => true,
        3 => past[0] == 'أ' && imperfect.Length == 3 && imperfect[1] == past[1], // أعد يعد
        4 => past[0] == 'ا' && imperfect.Length == 4 && past[1] is not ('ت' or 'د' or 'ط' or 'ذ'), // اهتم يهتم, not اتصل يتصل
        5 => past.StartsWith("است") && imperfect.Length == 5 && past is not ("استمع" or "استلم" or "استند" or "استبق" or "استعر" or "استتر" or "استرق"),
        _ => false,
    };

    /// <summary>قال: قيل; أعاد: أعيد; استعاد: استعيد; شاهد: شوهد; تبادل: تبودل. 0 when the passive has the same letters.</summary>
    private static int PassivePast(ReadOnlySpan<char> past, Span<char> room)
    {
        past.CopyTo(room);
        var length = past.Length;
        if (length >= 3 && past[^2] == 'ا' && past[^1] != 'ء' && (length == 3 || past[0] is 'أ' or 'ا'))
        {
            room[length - 2] = 'ي';
            return length;
        }
        if (length == 4 && past[1] == 'ا' && past[0] is not ('أ' or 'ا'))
        {
            room[1] = 'و';
            return length;
        }
        if (length == 5 && past[0] == 'ت' && past[2] == 'ا')
        {
            room[2] = 'و';
            return length;
        }
        if (past[^1] is 'ى' or 'ا')
        {
            room[length - 1] = 'ي'; // ألقي، نفي، دعي
            return length;
        }
        return 0;
    }

    /// <summary>يقول: يقال; يعيد: يعاد; يلقي: يلقى; يصل: يوصل stays out. Without the prefix; 0 when the letters are the same.</summary>
    private static int PassiveImperfect(ReadOnlySpan<char> past, ReadOnlySpan<char> stem, Span<char> room)
    {
        stem.CopyTo(room);
        if (stem.Length >= 2 && stem[^2] is 'و' or 'ي' && past.Length >= 3 && past[^2] == 'ا')
        {
            room[stem.Length - 2] = 'ا';
            return stem.Length;
        }
        if (stem[^1] is 'ي' or 'و' && past[^1] is 'ى' or 'ا')
        {
            room[stem.Length - 1] = 'ى';
            return stem.Length;
        }
        return 0;
    }
}
