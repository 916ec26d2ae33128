using System.Globalization;

namespace Regalia.Incidents.Claims;

/// <summary>Whole months or years, both ends included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public readonly record struct ClaimWindow(DateOnly From, DateOnly To)
{
    /// <summary>Whole years.</summary>
    public static ClaimWindow Years(int from, int to) => new(new(from, 1, 1), new(to, 12, 31));

    /// <summary>So many months that end with a day, the last of its month.</summary>
    public static ClaimWindow MonthsUpTo(DateOnly end, int months) => new(end.AddDays(1).AddMonths(-months), end);

    /// <summary>How long it is, in months.</summary>
    public int Months => ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;

    /// <summary>The calendar years that lie wholly in it; null if none does.</summary>
    public ClaimWindow? WholeYears
    {
        get
        {
            int from = From is { Month: 1, Day: 1 } ? From.Year : From.Year + 1;
            int to = To is { Month: 12, Day: 31 } ? To.Year : To.Year - 1;
            return from <= to ? Years(from, to) : null;
        }
    }

    /// <summary>As people write it: <c>2014</c>, <c>2013 to 2015</c>, <c>2012-10 to 2015-09</c>.</summary>
    public override string ToString()
    {
        bool years = From is { Month: 1 } && To is { Month: 12 };
        string from = From.ToString(years ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture);
        string to = To.ToString(years ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture);
        return string.Equals(from, to, StringComparison.Ordinal) ? from : from + " to " + to;
    }

    /// <summary>Whether all days of a span are in it.</summary>
    internal bool Holds((DateOnly From, DateOnly To) span) => span.From >= From && span.To <= To;

    /// <summary>Whether a day of a span is in it.</summary>
    internal bool MayHold((DateOnly From, DateOnly To) span) => span.From <= To && span.To >= From;
}
