using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence;
using Regalia.Evidence.Derivation;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Checklists;

/// <summary>What public evidence answers to a question, in the words of the question's own scale.</summary>
/// <param name="Words">
/// <para>yes, partly or no where the value is that of the word; "between no and partly" where it lies between two words,
/// "below no" or "above yes" where it lies outside them.</para>
/// <para>"none found" where a search found nothing, which is not the same as no; "not applicable"; "unknown" where there is
/// no value; "left out" where there is one that the selection does not admit. For a question that asks a number: the
/// number.</para>
/// </param>
/// <param name="State">What the evidence says; unknown where there is no value or it was left out.</param>
/// <param name="Value">In the unit of the indicator; null where there is none.</param>
/// <param name="Year">The year it describes, or in which it was found to be unknown; null where nothing was recorded.</param>
/// <param name="Status">Whether it was read at its source; null where there is no value.</param>
/// <param name="Evidence">The value with all it rests on; null where there is none.</param>
/// <param name="Sources">Titles of the sources, or names of the instruments; empty where there is no value.</param>
/// <param name="Addresses">Where it was read; empty where the evidence gives no address.</param>
public sealed record PublicAnswer(
    string Words,
    EvidenceState State,
    double? Value,
    int? Year,
    VerificationStatus? Status,
    IndicatorValue? Evidence,
    ImmutableArray<string> Sources,
    ImmutableArray<string> Addresses
)
{
    private const string Unknown = "unknown";

    /// <summary>What the release warns of: where the value is weak or old; empty where there is no value.</summary>
    public ImmutableArray<string> Cautions { get; init; } = [];

    /// <summary>The answer of a country; a question of somebody's own has none and is unknown.</summary>
    /// <param name="item">The question.</param>
    /// <param name="values">The evidence, with its selection.</param>
    /// <param name="country">The country.</param>
    public static PublicAnswer Of(ChecklistItem item, IndicatorValues values, Iso3 country)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Release.Indicator(item.Id) is not { } indicator)
        {
            return None(Unknown, EvidenceState.Unknown, year: null);
        }
        if (values.Find(country, indicator.Id) is { } value)
        {
            (ImmutableArray<string> sources, ImmutableArray<string> addresses) = SourcesOf(value, values.Release);
            return new PublicAnswer(
                WordsOf(item, value),
                value.State,
                value.Value,
                value.Year,
                value.Status,
                value,
                sources,
                addresses
            )
            {
                Cautions = CautionsOf(indicator, values.Release, country),
            };
        }
        if (new IndicatorValues(values.Release, EvidenceSelection.None).Find(country, indicator.Id) is { } excluded)
        {
            return None("left out", EvidenceState.Unknown, excluded.Year);
        }
        return values.Release.ObservationsOf(indicator.Id, country) is [var newest, ..]
            ? newest.State == EvidenceState.NotApplicable
                ? None("not applicable", EvidenceState.NotApplicable, newest.Year)
                : None(Unknown, EvidenceState.Unknown, newest.Year)
            : None(Unknown, EvidenceState.Unknown, year: null);
    }

    private static ImmutableArray<string> CautionsOf(Indicator indicator, EvidenceRelease release, Iso3 country) =>
        [
            .. release
                .Cautions.Where(caution =>
                    (
                        string.Equals(caution.Key, indicator.Id, StringComparison.Ordinal)
                        || indicator.Inputs.Contains(caution.Key, StringComparer.Ordinal)
                    )
                    && caution.Countries.Any(code =>
                        code is "*" || string.Equals(code, country.ToString(), StringComparison.Ordinal)
                    )
                )
                .Select(caution => caution.Text),
        ];

    private static PublicAnswer None(string words, EvidenceState state, int? year) =>
        new(words, state, null, year, null, null, [], []);

    private static string WordsOf(ChecklistItem item, IndicatorValue value) =>
        value.State == EvidenceState.NoneFound ? "none found"
        : item.Number is not null ? value.Value.ToString("0.######", CultureInfo.InvariantCulture)
        : WordsOf(item.Answers, value.Value);

    /// <summary>The word of a value on the scale of some answers.</summary>
    internal static string WordsOf(ImmutableSortedDictionary<string, double> answers, double value)
    {
        KeyValuePair<string, double>[] scale = [.. answers.OrderBy(answer => answer.Value)];
        int above = Array.FindIndex(scale, answer => answer.Value >= value);
        return above < 0 ? "above " + scale[^1].Key
            : scale[above].Value == value ? scale[above].Key
            : above == 0 ? "below " + scale[0].Key
            : "between " + scale[above - 1].Key + " and " + scale[above].Key;
    }

    private static (ImmutableArray<string> Titles, ImmutableArray<string> Addresses) SourcesOf(
        IndicatorValue value,
        EvidenceRelease release
    )
    {
        (string? Title, string? Address)[] read = [.. Leaves(value).Select(leaf => SourceOf(leaf, release))];
        return (
            [.. read.Select(r => r.Title).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. read.Select(r => r.Address).OfType<string>().Distinct(StringComparer.Ordinal)]
        );
    }

    private static IEnumerable<IndicatorValue> Leaves(IndicatorValue value) =>
        value.Inputs.IsEmpty ? [value] : value.Inputs.SelectMany(Leaves);

    private static (string? Title, string? Address) SourceOf(IndicatorValue leaf, EvidenceRelease release)
    {
        if (leaf.Observation is { } observation)
        {
            Source? source = release.Source(observation.Source);
            string? address = IsWeb(observation.Locator) ? observation.Locator : source?.Address;
            return (source?.Title ?? observation.Source, address ?? observation.Locator);
        }
        if (leaf.Position is { } position)
        {
            Instrument? instrument = release.Instruments.FirstOrDefault(i =>
                string.Equals(i.Id, position.Instrument, StringComparison.Ordinal)
            );
            return (instrument?.Name ?? position.Instrument, position.Address);
        }
        return (null, null);
    }

    // Coded rows give the page that was read as their locator; measured ones a place inside the publication.
    private static bool IsWeb(string? locator) =>
        Uri.TryCreate(locator, UriKind.Absolute, out Uri? uri) && uri.Scheme is "https" or "http";
}
