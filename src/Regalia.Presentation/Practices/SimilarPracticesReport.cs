using System.Collections.Immutable;
using System.Globalization;
using Regalia.Assessment.Framework;
using Regalia.Assessment.Gaps;
using Regalia.Assessment.Practices;
using Regalia.Assessment.Similarity;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Practices;

/// <summary>What countries like one country do, the most similar first, with the reason.</summary>
public sealed class SimilarPracticesReport
{
    /// <summary>Narrower than this a table would break inside words.</summary>
    private const int NarrowBelow = 110;

    private readonly EvidenceRelease _release;
    private readonly Country _country;
    private readonly PracticeSelection _selection;
    private readonly IndicatorStanding? _gap;
    private readonly ImmutableArray<MatchedPractice> _found;
    private readonly ImmutableArray<MatchedPractice> _shown;
    private readonly Widening _widening;
    private readonly bool _includeRestricted;

    private SimilarPracticesReport(
        EvidenceRelease release,
        Country country,
        PracticeSelection selection,
        int most,
        SimilarPractices similar,
        bool includeRestricted
    )
    {
        _release = release;
        _includeRestricted = includeRestricted;
        _country = country;
        _selection = selection;
        _gap =
            selection.Gap is { } gap && release.Indicator(gap) is { } indicator
                ? IndicatorStanding.Of(
                    release,
                    new EvidenceSelection(selection.VerifiedOnly, false),
                    country,
                    indicator
                )
                : null;
        _found = similar.To(country, selection);
        _shown = most == 0 ? _found : [.. _found.Take(most)];
        _widening = Widening.Of(
            selection,
            _found.Length,
            s => similar.To(country, s).Length,
            s => similar.Undecided(country, s)
        );
    }

    /// <summary>Finds and orders the practices.</summary>
    /// <param name="release">The release.</param>
    /// <param name="framework">The framework, for the weights of the features.</param>
    /// <param name="country">The country that looks for practices.</param>
    /// <param name="selection">Which practices are wanted.</param>
    /// <param name="most">At most so many; 0 for all.</param>
    /// <param name="includeRestricted">Whether to show a value whose licence is not open.</param>
    public static SimilarPracticesReport Of(
        EvidenceRelease release,
        AssessmentFramework framework,
        Country country,
        PracticeSelection selection,
        int most,
        bool includeRestricted = true
    )
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        var similarities = CountrySimilarities.Of(
            release,
            framework,
            new EvidenceSelection(selection.VerifiedOnly, OpenLicencesOnly: false)
        );
        return new(release, country, selection, most, new SimilarPractices(release, similarities), includeRestricted);
    }

    /// <summary>The practices shown, the most similar country first.</summary>
    internal ImmutableArray<MatchedPractice> Shown => _shown;

    /// <summary>What the reader who finds too little could do.</summary>
    internal IEnumerable<string> ToWiden => _widening.Lines(_found.IsEmpty);

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        console.Heading("Practices of others for " + _country.Name + ", the most similar first");
        if (_gap is { } gap)
        {
            console.Line("Gap: " + gap.Indicator.Name + " (" + gap.Indicator.Id + "), now " + Now(gap));
        }
        if (!_shown.IsEmpty)
        {
            if (console.Profile.Width < NarrowBelow)
            {
                WriteLines(console);
            }
            else
            {
                WriteTable(console);
            }
            console.Line(string.Create(CultureInfo.InvariantCulture, $"{_shown.Length} of {_found.Length} practices."));
        }
        foreach (string line in _widening.Lines(_found.IsEmpty))
        {
            console.Line(line);
        }
        console.Line(
            "Likeness: income group, region, stock of know-how and readiness profile as coded. A group's: the mean of its "
                + "members in this release. What the country or a group of its own does is left out."
        );
        console.Line(ReleaseLine.Of(_release));
    }

    /// <summary>As CSV, likeness first; a feature that is not known is blank.</summary>
    public string Csv()
    {
        var csv = new CsvText(PracticeColumns.Similar);
        foreach (MatchedPractice match in _shown)
        {
            csv.Text(_country.Code.ToString()).Number(match.Similarity.Score);
            foreach (string feature in (string[])["income", "region", "stock", "readiness"])
            {
                csv.Number(
                    match
                        .Similarity.Features.FirstOrDefault(f =>
                            string.Equals(f.Feature, feature, StringComparison.Ordinal)
                        )
                        ?.Score
                );
            }
            PracticeColumns.Write(csv.Text(match.Similarity.Reason), match.Practice, Name(match)).EndRow();
        }
        return csv.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(
            _release,
            json =>
            {
                json.WriteString("to", _country.Code.ToString());
                PracticeJson.WriteConditions(json, _selection);
                if (_gap is { } gap)
                {
                    json.WriteStartObject("gap");
                    json.WriteString("indicator", gap.Indicator.Id);
                    json.WriteString("name", gap.Indicator.Name);
                    PracticeJson.WriteStanding(json, gap, _includeRestricted || gap.MayBePassedOn(_release));
                    json.WriteEndObject();
                }
                else
                {
                    json.WriteNull("gap");
                }
                json.WriteNumber("found", _found.Length);
                _widening.Write(json);
                json.WriteStartArray("practices");
                foreach (MatchedPractice match in _shown)
                {
                    json.WriteStartObject();
                    json.WriteNumber("similarity", match.Similarity.Score);
                    json.WriteString("why", match.Similarity.Reason);
                    json.WriteStartArray("features");
                    foreach (FeatureLikeness feature in match.Similarity.Features)
                    {
                        json.WriteStartObject();
                        json.WriteString("feature", feature.Feature);
                        json.WriteNumberOrNull("score", feature.Score);
                        json.WriteNumber("weight", feature.Weight);
                        json.WriteString("why", feature.Reason);
                        json.WriteEndObject();
                    }
                    json.WriteEndArray();
                    PracticeJson.WriteFields(json, match.Practice, Name(match));
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );

    private void WriteTable(IAnsiConsole console)
    {
        Table table = Screen.Table(
            "Likeness",
            "Id",
            "Whose",
            "Practice",
            "Since",
            "Standing",
            "Status",
            "Alike and different"
        );
        foreach (int column in (int[])[0, 1, 2, 4, 5, 6])
        {
            table.Columns[column].NoWrap();
        }
        foreach (MatchedPractice match in _shown)
        {
            table.AddRow(
                Screen.Plain(Figures.Percent(match.Similarity.Score)),
                Screen.Plain(match.Practice.Id),
                Screen.Plain(match.Practice.Jurisdiction),
                Screen.Plain(match.Practice.Name),
                Screen.Plain(PracticeWords.Since(match.Practice)),
                Screen.Plain(PracticeWords.Standing(match.Practice)),
                Screen.Plain(StatusWords.Of(match.Practice.Status)),
                Screen.Plain(match.Similarity.Reason)
            );
        }
        console.Write(table);
    }

    private void WriteLines(IAnsiConsole console)
    {
        var lines = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach (MatchedPractice match in _shown)
        {
            Practice practice = match.Practice;
            lines.AddRow(
                Screen.Plain(Figures.Percent(match.Similarity.Score) + " " + practice.Id),
                Screen.Plain(
                    $"{Name(match)}: {practice.Name}\nsince {PracticeWords.Since(practice)}, standing "
                        + $"{PracticeWords.Standing(practice)}, {StatusWords.Of(practice.Status)}; {match.Similarity.Reason}"
                )
            );
        }
        console.Write(lines);
    }

    private string Name(MatchedPractice match) => PracticeJurisdictions.Name(_release, match.Practice.Jurisdiction);

    private static string Now(IndicatorStanding gap) =>
        gap.Value is not { } value
            ? StatusWords.Of(gap.State)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Figures.Raw(value.Value)}{(gap.State == EvidenceState.Value ? "" : " (" + StatusWords.Of(gap.State) + ")")}, {value.Year}, {StatusWords.Of(value.Status)}, score {Figures.Score(gap.Score)}"
            ) + (gap.IsGap ? "" : ": no gap is left");
}
