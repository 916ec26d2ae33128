using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Regalia.Assessment;
using Regalia.Assessment.Scoring;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Bundles.Tables;
using Regalia.Presentation.Json;
using Regalia.Presentation.Profiles;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Indicators;

/// <summary>One indicator in all countries: value, year, source and status beside the interval of its score.</summary>
public sealed class IndicatorReport
{
    private readonly IndicatorSubject _subject;

    private IndicatorReport(IndicatorSubject subject) => _subject = subject;

    /// <summary>What the columns of <see cref="Csv"/> mean, in their order.</summary>
    public ImmutableArray<BundleColumn> Columns => IndicatorColumns.OfOne(_subject.Scope);

    /// <summary>Makes the report.</summary>
    /// <param name="result">The assessment.</param>
    /// <param name="indicator">An indicator of its release.</param>
    /// <param name="includeRestricted">
    /// Whether figures are shown whose publisher has not allowed passing them on; otherwise they are left out and the licence is
    /// named.
    /// </param>
    public static IndicatorReport Of(AssessmentResult result, Indicator indicator, bool includeRestricted)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(indicator);
        return new(new IndicatorSubject(result, indicator, includeRestricted));
    }

    /// <summary>For people.</summary>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        Indicator indicator = _subject.Indicator;
        console.Heading(indicator.Name + " (" + indicator.Id + ")");
        console.Line(indicator.Question);
        console.Line("Unit: " + (indicator.Unit ?? "none"));
        foreach (string line in IndicatorWords.Definition(_subject))
        {
            console.Line(line);
        }
        Table table = Screen.Table("Country", "90 % int.", "Median", "Value", "Year", "Status", "Source");
        foreach (int number in (ReadOnlySpan<int>)[1, 2, 3, 4])
        {
            table.Columns[number].RightAligned();
        }
        foreach (IndicatorCell cell in _subject.Cells.OrderBy(c => c.Country.Name, StringComparer.Ordinal))
        {
            IndicatorScore score = cell.Score;
            bool shown = _subject.Withheld(cell).IsEmpty;
            table.AddRow(
                Screen.Plain(cell.Country.Name),
                Screen.Plain(shown ? Figures.Interval(score.Low, score.High) : ScoreWords.Withheld),
                Screen.Plain(shown ? Figures.Score(score.Value) : ScoreWords.Withheld),
                Screen.Plain(shown ? ValueWords.Number(score) ?? _subject.WhyMissing(cell) : ScoreWords.Withheld),
                Screen.Plain(score.Evidence?.Year.ToString(CultureInfo.InvariantCulture) ?? ""),
                Screen.Plain(IndicatorWords.Status(score)),
                Screen.Plain(string.Join(", ", _subject.Scope.Terms.Sources(score)))
            );
        }
        console.Write(table);
        console.Line(IndicatorWords.Missing);
        console.Line(ReleaseLine.Of(_subject.Result));
    }

    /// <summary>As CSV: a row a country, also where there is no value.</summary>
    public string Csv()
    {
        var rows = new CsvText([.. Columns.Select(c => c.Name)]);
        foreach (IndicatorCell cell in _subject.Cells)
        {
            IndicatorScore score = cell.Score;
            bool shown = _subject.Withheld(cell).IsEmpty;
            rows.Text(cell.Country.Code.ToString()).Text(cell.Country.Name);
            ValuesTable.WriteValue(rows, _subject.Scope, cell.Assessment, score);
            rows.Number(shown ? score.AsCoded : null)
                .Number(shown ? score.Low : null)
                .Number(shown ? score.Value : null)
                .Number(shown ? score.High : null)
                .YesNo(score.IsPresent)
                .YesNo(score is { IsPresent: true, IsVerified: true })
                .Text(_subject.Result.Release.Version)
                .YesNo(_subject.Result.Release.IsModified)
                .EndRow();
        }
        return rows.ToString();
    }

    /// <summary>As JSON.</summary>
    public string Json() =>
        Envelope.Write(
            _subject.Result,
            json =>
            {
                json.WriteStartObject("definition");
                IndicatorJson.WriteDefinition(json, _subject.Indicator);
                json.WriteEndObject();
                json.WriteString("parent", _subject.Place?.Parent);
                json.WriteNumberOrNull("weight", _subject.Place?.Weight);
                json.WriteNumberOrNull("effectiveWeight", _subject.EffectiveWeight);
                json.WriteString("reason", _subject.Place?.Reason);
                json.WriteStartArray("countries");
                foreach (IndicatorCell cell in _subject.Cells)
                {
                    WriteCell(json, cell);
                }
                json.WriteEndArray();
            }
        );

    private void WriteCell(Utf8JsonWriter json, IndicatorCell cell)
    {
        IndicatorScore score = cell.Score;
        ImmutableArray<string> withheld = _subject.Withheld(cell);
        bool shown = withheld.IsEmpty;
        json.WriteStartObject();
        json.WriteString("iso3", cell.Country.Code.ToString());
        json.WriteString("name", cell.Country.Name);
        json.WriteNumberOrNull("raw", shown ? score.Raw : null);
        json.WriteNumberOrNull("standardError", shown ? score.Evidence?.StandardError : null);
        json.WriteNumberOrNull("year", score.Evidence?.Year);
        json.WriteString(
            "state",
            score.Evidence is { } value ? Words.Of(value.State)
                : score.Estimate is not null ? "estimated"
                : ValuesTable.Why(_subject.Scope, cell.Country.Code, _subject.Indicator)
        );
        json.WriteString("status", StatusWords.Of(score));
        json.WriteNumberOrNull("asCoded", shown ? score.AsCoded : null);
        json.WriteNumberOrNull("low", shown ? score.Low : null);
        json.WriteNumberOrNull("value", shown ? score.Value : null);
        json.WriteNumberOrNull("high", shown ? score.High : null);
        json.WriteStrings("sources", _subject.Scope.Terms.Sources(score));
        json.WriteStrings("licences", _subject.Scope.Terms.Licences(score));
        json.WriteWithheld(withheld);
        json.WriteEndObject();
    }
}
