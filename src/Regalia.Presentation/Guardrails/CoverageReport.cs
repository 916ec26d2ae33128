using Regalia.Assessment.Guardrails;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Json;
using Regalia.Presentation.Terminal;
using Spectre.Console;

namespace Regalia.Presentation.Guardrails;

/// <summary>What the instruments cover: the finding over all countries first, then the countries asked for.</summary>
public sealed class CoverageReport
{
    private readonly EvidenceRelease _release;
    private readonly CoverageAnalysis _analysis;
    private readonly CountryCoverage[] _countries;

    /// <summary>Prepares the report.</summary>
    /// <param name="release">Where the rows come from.</param>
    /// <param name="analysis">The analysis of all its countries.</param>
    /// <param name="codes">Codes of the countries to show; empty for all.</param>
    public CoverageReport(EvidenceRelease release, CoverageAnalysis analysis, IReadOnlyCollection<string> codes)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(codes);
        (_release, _analysis) = (release, analysis);
        _countries =
        [
            .. analysis.Countries.Where(c =>
                codes.Count == 0 || codes.Contains(c.Country.Code, StringComparer.Ordinal)
            ),
        ];
    }

    private bool VerifiedOnly => _analysis.Matrix.Evidence.VerifiedOnly;

    /// <summary>The finding, countries x stages, and for one country the instruments with their elements.</summary>
    /// <param name="console">Where to.</param>
    public void Write(IAnsiConsole console)
    {
        ArgumentNullException.ThrowIfNull(console);
        CoverageTable.WriteFinding(console, _analysis.Finding);
        if (_countries is [var only])
        {
            console.Heading(only.Country.Name + " (" + only.Country.Code + ")");
            foreach (StageCoverage stage in only.Stages)
            {
                CoverageTable.WriteStage(console, stage);
            }
        }
        else
        {
            CoverageTable.WriteCountries(console, _countries);
            if (_countries.Length == _analysis.Countries.Length)
            {
                console.Line();
                for (int stage = 0; stage < CoverageStages.All.Length; stage++)
                {
                    console.Line(
                        CoverageTable.Capital(CoverageStages.All[stage]) + ": " + FindingText.Tally(_analysis, stage)
                    );
                }
            }
        }

        console.Line();
        console.Line(
            LeftOutLine.Of(
                _release,
                VerifiedOnly,
                (_analysis.Matrix.LeftOut, "position, unknown here", "positions, unknown here"),
                (_analysis.InstrumentsLeftOut, "instrument", "instruments")
            )
        );
    }

    /// <summary>
    /// One row a country, stage and instrument; a stage without instruments has one row with these columns blank.
    /// </summary>
    public string Csv()
    {
        CsvText csv = new(CoverageColumns.All);
        foreach (CountryCoverage country in _countries)
        {
            foreach (StageCoverage stage in country.Stages)
            {
                StageInstrument[] instruments =
                [
                    .. stage
                        .Counted.Concat(stage.NotCounted)
                        .OrderBy(i => i.Cell.Instrument.Id, StringComparer.Ordinal),
                ];
                foreach (StageInstrument? instrument in instruments.DefaultIfEmpty())
                {
                    csv.Text(country.Country.Code)
                        .Text(country.Country.Name)
                        .Text(stage.Stage)
                        .Text(GuardrailWords.Code(stage.Verdict))
                        .Text(GuardrailWords.Code(stage.AtBest))
                        .Text(GuardrailWords.Code(stage.VerifiedVerdict));
                    WriteInstrument(csv, instrument);
                    csv.EndRow();
                }
            }
        }

        return csv.ToString();
    }

    /// <summary>The finding in numbers and words, then every country, stage and instrument.</summary>
    public string Json() =>
        Envelope.Write(
            _release,
            json =>
            {
                json.WriteBoolean("verifiedOnly", VerifiedOnly);
                json.WriteNumber("leftOutPositions", _analysis.Matrix.LeftOut);
                json.WriteNumber("leftOutInstruments", _analysis.InstrumentsLeftOut);
                json.WriteStartObject("finding");
                CoverageJson.WriteFinding(json, _analysis.Finding);
                json.WriteEndObject();
                json.WriteStartArray("countries");
                foreach (CountryCoverage country in _countries)
                {
                    CoverageJson.WriteCountry(json, country);
                }
                json.WriteEndArray();
            }
        );

    private static void WriteInstrument(CsvText csv, StageInstrument? instrument)
    {
        PositionCell? cell = instrument?.Cell;
        csv.Text(cell?.Instrument.Id)
            .Text(
                instrument is null ? null
                : instrument.Uncounted is null ? "yes"
                : "no"
            )
            .Text(instrument?.Uncounted is { } reason ? GuardrailWords.Code(reason) : null)
            .Text(cell is null ? null : GuardrailWords.Code(cell.Kind))
            .Text(cell?.Date)
            .Text(cell?.Via?.Code)
            .Text(cell?.Status is { } status ? StatusWords.Of(status) : null);
        foreach (CoverageElement element in Enum.GetValues<CoverageElement>())
        {
            csv.Text(instrument is null ? null : GuardrailWords.Of(instrument.Reading[element], element));
        }

        (string? file, int? row) = cell is null ? (null, null) : GuardrailJson.RowOf(cell);
        csv.Text(cell?.Address).Text(file).Whole(row);
    }
}
