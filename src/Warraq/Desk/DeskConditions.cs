using System.Globalization;
using System.Text;
using Warraq.Accounts;

namespace Warraq.Desk;

/// <summary>A filter and what a person may see, as SQL over columns of the desk's index.</summary>
sealed class DeskConditions
{
    readonly StringBuilder sql = new("1 = 1");

    public DeskConditions(DeskEye eye, DeskFilter filter, DateTimeOffset now, DateTimeOffset dayEnds)
    {
        See(eye);
        if (filter.SectionId is { } section) Add("section_id = @section", ("@section", section));
        if (filter.Desk is { } desk) Add("desk = @desk", ("@desk", desk));
        if (filter.Assigned == Assigned.Me) Add("assignee = @mine", ("@mine", eye.Person));
        if (filter.Assigned == Assigned.Nobody) Add("assignee IS NULL");
        if (filter.Due != Due.Any) Add("state IN ('Draft', 'InReview', 'Scheduled') AND due_at < @due", ("@due", (filter.Due == Due.Overdue ? now : dayEnds).ToUnixTimeMilliseconds()));
        if (filter.Imported) Add("origin IS NOT NULL");
        if (int.TryParse(filter.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            Add("(number = @wanted OR headline_key LIKE @digits)", ("@wanted", number), ("@digits", $"%{number.ToString(CultureInfo.InvariantCulture)}%"));
        else Hold("headline_key", filter.Text);
        ReadsText = filter.Text.Length > 0;
    }

    DeskConditions(DeskEye eye) => See(eye);

    public string Sql => sql.ToString();
    public List<(string Name, object? Value)> Values { get; } = [];

    /// <summary>Every row is read for it, because a word may stand anywhere.</summary>
    public bool ReadsText { get; }

    /// <summary>Stories that a person sees and whose key holds every word of a text.</summary>
    /// <param name="key">The column of the key.</param>
    public static DeskConditions Holding(DeskEye eye, string key, string text)
    {
        var conditions = new DeskConditions(eye);
        conditions.Hold(key, text);
        return conditions;
    }

    /// <summary>Any part of the words of a folded key.</summary>
    void Hold(string key, string text)
    {
        foreach (var (i, word) in FoldedWords.Of(text).Index())
            Add($"{key} LIKE @word{i} ESCAPE '!'", ($"@word{i}", $"%{word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%"));
    }

    void See(DeskEye eye)
    {
        if (!eye.Rights.May(Act.ReadDesk)) Add("assignee = @own", ("@own", eye.Person));
        else if (eye.Rights.Desks(Act.ReadDesk) is { } desks)
            Add($"(desk IN ({string.Join(", ", desks.Select((_, i) => $"@desk{i}"))}) OR assignee = @own)", [("@own", eye.Person), .. desks.Select((d, i) => ($"@desk{i}", (object?)d))]);
    }

    void Add(string condition, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        sql.Append(" AND ").Append(condition);
        Values.AddRange(values);
    }
}
