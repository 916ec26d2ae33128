using Regalia.Technology.Works;

namespace Regalia.Technology.Tests.Leadership;

/// <summary>A work of a test; its institutions are positions, -1 for none.</summary>
internal sealed record MadeUpWork(
    long Id,
    int Year,
    int Citations,
    (int Institution, CountryCode Country, long Share)[] Credits,
    int Technology = 0
)
{
    /// <summary>Parts in halves, thirds and so on: <c>AA:0 BB -</c> is a third each, of institution 0 of AA, of BB, and unlocated.</summary>
    internal static MadeUpWork Of(long id, int year, int citations, string parts)
    {
        string[] named = parts.Split(' ');
        long share = CreditShare.Whole / named.Length;
        return new MadeUpWork(
            id,
            year,
            citations,
            [
                .. named.Select(
                    (part, i) =>
                    {
                        string[] pair = part.Split(':');
                        return (
                            pair.Length > 1 ? pair[1][0] - '0' : -1,
                            pair[0] == "-" ? CountryCode.None : CountryCode.Parse(pair[0]),
                            i == 0 ? CreditShare.Whole - (share * (named.Length - 1)) : share
                        );
                    }
                ),
            ]
        );
    }
}
