namespace Warraq.Arabic.Numbers;

/// <summary>The six plural categories of Arabic.</summary>
public enum PluralCategory
{
    /// <summary>0.</summary>
    Zero,

    /// <summary>1.</summary>
    One,

    /// <summary>2.</summary>
    Two,

    /// <summary>n % 100 is 3 to 10: «3 تعليقات».</summary>
    Few,

    /// <summary>n % 100 is 11 to 99: «11 تعليقًا».</summary>
    Many,

    /// <summary>100 to 102, 200 to 202 and so on, and every fraction: «100 تعليق».</summary>
    Other,
}

/// <summary>Which form of a noun a number asks for.</summary>
public static class Plurals
{
    /// <summary>The category of a number by the cardinal rule of CLDR 48 for Arabic. The sign makes no difference.</summary>
    /// <param name="n">The number; 3.0 counts as 3.</param>
    /// <returns>The category.</returns>
    public static PluralCategory Category(decimal n)
    {
        n = Math.Abs(n);
        if (n != decimal.Truncate(n)) return PluralCategory.Other;
        return n switch
        {
            0 => PluralCategory.Zero,
            1 => PluralCategory.One,
            2 => PluralCategory.Two,
            _ => (n % 100) switch
            {
                >= 3 and <= 10 => PluralCategory.Few,
                >= 11 => PluralCategory.Many,
                _ => PluralCategory.Other,
            },
        };
    }
}
