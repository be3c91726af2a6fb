using Warraq.Arabic.Words;
namespace Warraq.Arabic.Statements.Attribution;
internal static class RoughTimes
{
    public static IEnumerable<Span> Find(ReadText read)
    {
        string[] days = ["اليوم", "أمس", "غدا", "الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "البارحة"];
        string[] parts = ["صباح", "مساء", "فجر", "ظهر", "ليل", "يوم", "الليلة"];
        for (var i = 0; i < read.Words.Count; i++)
        {
            var w = read.Words[i];
            if (parts.Contains(w.Exact) && i + 1 < read.Words.Count && (days.Contains(read.Words[i + 1].Exact) || read.Words[i + 1].Exact == "الماضية"))
            { var j = i + 1; while (j + 1 < read.Words.Count && (days.Contains(read.Words[j + 1].Exact) || read.Words[j + 1].Exact is "الماضي" or "المقبل")) j++; yield return new(w.Start, read.Words[j].End); i = j; }
            else if (days.Contains(w.Exact))
            { var j = i; while (j + 1 < read.Words.Count && (days.Contains(read.Words[j + 1].Exact) || read.Words[j + 1].Exact is "الماضي" or "المقبل")) j++; yield return new(w.Start, read.Words[j].End); i = j; }
        }
    }
}
