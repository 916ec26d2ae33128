using System.Text.RegularExpressions;

namespace Regalia.Evidence.Schema;

/// <summary>
/// The pattern of a column, for whole cells. A pattern comes with a release and may be anybody's: no cell may make it hang. The
/// engine that never goes back cannot, but takes some 40 ms to get going, which every command would wait for; the usual engine
/// begins, and hands over once a cell takes it long. Both have the same cells match, so that the clock changes no answer.
/// </summary>
internal sealed class CellPattern
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private readonly string whole;
    private Regex regex;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="ArgumentException">It is no regular expression.</exception>
    /// <exception cref="NotSupportedException">It looks around or back.</exception>
    internal CellPattern(string pattern)
    {
        whole = $@"\A(?:{pattern})\z";
        regex = IsPlain(pattern) ? new Regex(whole, Options, Patience) : Steady();
    }

    internal bool IsMatch(string cell)
    {
        try
        {
            return regex.IsMatch(cell);
        }
        catch (RegexMatchTimeoutException)
        {
            regex = Steady();
            return regex.IsMatch(cell);
        }
    }

    // What looks around or back is written with "(?" or a backslash and a digit or letter: only classes and points are let through.
    private static bool IsPlain(string pattern)
    {
        for (int i = 0; i < pattern.Length; i++)
        {
            char next = i + 1 < pattern.Length ? pattern[i + 1] : ' ';
            if (pattern[i] == '(' && next == '?')
            {
                return false;
            }
            if (pattern[i] == '\\')
            {
                if (char.IsAsciiLetterOrDigit(next) && next is not ('d' or 's' or 'w'))
                {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private Regex Steady() => new(whole, Options | RegexOptions.NonBacktracking, Timeout.InfiniteTimeSpan);
}
