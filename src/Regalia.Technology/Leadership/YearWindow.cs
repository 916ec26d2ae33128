using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Regalia.Technology.Leadership;

/// <summary>Publication years in a row that are counted together.</summary>
public readonly record struct YearWindow
{
    /// <summary>Years of a window where nobody says otherwise.</summary>
    public const int DefaultLength = 5;

    /// <summary>Longest window: exact sums of more thresholds than this grow without use.</summary>
    public const int MaxLength = 30;

    /// <summary>From a first year to a last.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The last lies before the first, or too far after it.</exception>
    public YearWindow(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(last, first + MaxLength - 1);
        (First, Last) = (first, last);
    }

    /// <summary>First year.</summary>
    public int First { get; }

    /// <summary>Last year; part of the window.</summary>
    public int Last { get; }

    /// <summary>Number of years.</summary>
    public int Length => Last - First + 1;

    /// <summary>The window of five years that ends with a year.</summary>
    public static YearWindow EndingIn(int last) => new(last - DefaultLength + 1, last);

    /// <summary>All windows of five years from the first to the last year, the earliest first; none where there are fewer years.</summary>
    public static IEnumerable<YearWindow> All(int first, int last)
    {
        for (int year = first + DefaultLength - 1; year <= last; year++)
        {
            yield return EndingIn(year);
        }
    }

    /// <summary>Windows of this length from the first that begins with a year to this one; this one alone where it begins earlier.</summary>
    public IEnumerable<YearWindow> Since(int firstYear)
    {
        for (int back = Math.Max(0, First - firstYear); back >= 0; back--)
        {
            yield return new YearWindow(First - back, Last - back);
        }
    }

    /// <summary>Reads <c>2019..2023</c>, or one year.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out YearWindow window)
    {
        string[] ends = text?.Split("..") ?? [];
        if (
            ends.Length is 1 or 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int last)
            && first >= 1
            && last <= 9999
            && last >= first
            && last - first < MaxLength
        )
        {
            window = new YearWindow(first, last);
            return true;
        }
        window = default;
        return false;
    }

    /// <summary>Whether the last works of a year had under two years to be cited; also where the day of the citations is unknown.</summary>
    public static bool IsYoung(int year, DateOnly? asOf) => asOf is not { } day || day < new DateOnly(year + 3, 1, 1);

    /// <summary>Whether a year lies in it.</summary>
    public bool Has(int year) => year >= First && year <= Last;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}..{Last}");
}
