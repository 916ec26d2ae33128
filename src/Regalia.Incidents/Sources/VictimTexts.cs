using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Regalia.Evidence.Places;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources;

/// <summary>
/// Victims told in prose: "banks in Fiji and a Samoan newspaper". Only for fields that a source keeps for victims; other
/// prose names initiators too.
/// </summary>
/// <remarks>
/// The whole text is a <see cref="Victim.Name"/> once. If it names one country, that victim has the country; if it names several,
/// the text stands without a country and each country is a victim of its own, since nobody said which of the named is where. A
/// <see cref="Victim.CountryText"/> is the words found, so that they can be pointed at in the field. A country that a text
/// names only by the way ("customers in Fiji") counts too: a reader of words cannot tell.
/// </remarks>
internal static class VictimTexts
{
    private static readonly FrozenSet<string> s_initiators = FrozenSet.ToFrozenSet(
        ["actor", "actors", "attackers", "cybercriminals", "hacker", "hackers", "operatives", "spies"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly SearchValues<char> s_letters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    /// <summary>The victims that a text tells of.</summary>
    public static ImmutableArray<Victim> Read(string text, ImmutableArray<string> sectors)
    {
        List<CountryMention> countries =
        [
            .. CountryMentions.Find(text).Where(c => !IsInitiator(text, c)).DistinctBy(c => c.Place.Code),
        ];
        return countries is [CountryMention only]
            ? IsWhole(text, only)
                ? [new Victim(null, text, only.Place.Code, sectors)]
                : [new Victim(text, Words(text, only), only.Place.Code, sectors)]
            :
            [
                new Victim(text, null, null, sectors),
                .. countries.Select(c => new Victim(null, Words(text, c), c.Place.Code, sectors)),
            ];
    }

    /// <summary>
    /// Whether a text that stands where victims do is a country. Three capitals are a company there before they are a
    /// country's code ("ARM", "RSA"), but for those that prose uses ("UAE").
    /// </summary>
    public static bool IsCountry(string text, Place? place) =>
        place is not null && (text.AsSpan().ContainsAnyInRange('a', 'z') || CountryMentions.Find(text).Count > 0);

    private static string Words(string text, CountryMention country) => text.Substring(country.Start, country.Length);

    private static bool IsWhole(string text, CountryMention country) => country.Length == text.Length;

    // "machines taken over by Ruritanian hackers": whoever did it is not who was hit.
    private static bool IsInitiator(string text, CountryMention country)
    {
        ReadOnlySpan<char> before = text.AsSpan(0, country.Start).TrimEnd();
        ReadOnlySpan<char> after = text.AsSpan(country.Start + country.Length).TrimStart();
        int end = after.IndexOfAnyExcept(s_letters);
        return (
                before.EndsWith(" by", StringComparison.OrdinalIgnoreCase)
                || before.EndsWith(" by the", StringComparison.OrdinalIgnoreCase)
            ) && s_initiators.GetAlternateLookup<ReadOnlySpan<char>>().Contains(end < 0 ? after : after[..end]);
    }
}
