using System.Collections.Immutable;
using Regalia.Assessment.Guardrails;
using Regalia.Evidence;
using Regalia.Presentation.Charts;
using Regalia.Presentation.Guardrails;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>Positions on the guardrails, and what they cover.</summary>
public static class GuardrailsView
{
    /// <summary>Makes the view. The finding is that over all countries, whatever is chosen to be shown.</summary>
    public static View Of(ViewSource source, GuardrailsChoice choice)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(choice);
        var evidence = GuardrailEvidence.Of(source.Release, source.Result.Selection.VerifiedOnly);
        string[] codes = [.. choice.Countries.Select(c => c.Code.ToString())];
        var matrix = PositionMatrix.Of(
            evidence,
            PositionFilter.All with
            {
                Codes = [.. codes],
                Types = choice.Type is null ? [] : [choice.Type],
            }
        );
        var analysis = CoverageAnalysis.Of(evidence);
        var report = new MatrixReport(source.Release, matrix, transposed: false);
        return new View(
            string.Join('-', ["guardrails", .. codes, .. choice.Type is null ? [] : new[] { Anchor(choice.Type) }]),
            new Publication(
                "Guardrails: what states have promised one another",
                FindingText.Headline(analysis.Finding),
                [
                    Controls(source, choice),
                    Positions(matrix),
                    .. GuardrailFinding.Sections(analysis, codes),
                    GuardrailTimeline.Section(PositionTimeline.Of(evidence)),
                    Norms(source),
                    new Paragraph(
                        Prose.Quiet(
                            "Positions and what an instrument covers are our own reading of public texts, each with its "
                                + "source. A position says what a government has signed or said, not what it does."
                        )
                    ),
                ]
            )
            {
                Kicker = "International commitments",
            },
            report.Csv,
            report.Json,
            CellCsv.Columns
        )
        {
            Command =
                "regalia norm matrix"
                + (codes.Length == 0 ? "" : " --country " + string.Join(' ', codes))
                + (choice.Type is { } type ? " --type " + MeasureWords.Quoted(type) : "")
                + MeasureWords.Options(source.Result)
                + " --csv",
        };
    }

    /// <summary>The types of instruments that there are, in the order of their words.</summary>
    public static ImmutableArray<string> Types(ViewSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return
        [
            .. source
                .Release.Instruments.Select(i => i.Type)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether it holds, does not, or is not known; the letter says which of them exactly.</summary>
    internal static ChartTone Tone(PositionCell cell) =>
        cell.Kind == PositionKind.Unknown ? ChartPalette.Unknown
        : cell.Holds ? ChartPalette.Present
        : ChartPalette.Absent;

    private static Controls Controls(ViewSource source, GuardrailsChoice choice) =>
        new(
            "choose",
            "Choose countries and instruments",
            PageAddress.Guardrails,
            [
                new ChoiceField(
                    "c",
                    "Countries",
                    [
                        .. source
                            .Release.Countries.OrderBy(c => c.Name, StringComparer.Ordinal)
                            .Select(c => new ControlOption(c.Code.ToString(), c.Name)),
                    ],
                    [.. choice.Countries.Select(c => c.Code.ToString())],
                    IsMany: true
                )
                {
                    IsCountries = true,
                    Hint = "None chosen shows all.",
                },
                new ChoiceField(
                    "type",
                    "Type of instrument",
                    [
                        new ControlOption("", "All types"),
                        .. Types(source).Select(t => new ControlOption(t, MeasureWords.Capital(t))),
                    ],
                    [choice.Type ?? ""]
                ),
            ],
            "Show"
        );

    private static Section Positions(PositionMatrix matrix)
    {
        if (!matrix.Cells.Any())
        {
            return new Section(
                "positions",
                "Where each country stands",
                [new Note(NoteKind.Empty, "No instrument of this release fits. Choose another type, or all.")]
            );
        }
        int holds = matrix.Cells.Count(c => c.Holds);
        int unknown = matrix.Cells.Count(c => c.Kind == PositionKind.Unknown);
        string size =
            MeasureWords.Count(matrix.Holders.Length, "country", "countries")
            + " and "
            + MeasureWords.Count(matrix.Instruments.Length, "instrument", "instruments");
        Chart chart = MatrixChart.Of(
            new ChartHead(
                "positions-matrix",
                "Positions of " + size,
                MeasureWords.Count(
                    holds,
                    "pair of country and instrument holds",
                    "pairs of country and instrument hold"
                )
                    + "; "
                    + MeasureWords.Count(unknown, "is", "are")
                    + " unknown, for the release has no row."
            ),
            [.. matrix.Instruments.Select(i => i.Id)],
            [
                .. matrix.Holders.Select(
                    (holder, row) =>
                        new MatrixRow(
                            holder.Name,
                            [.. matrix.Instruments.Select((_, column) => Mark(matrix[row, column]!))]
                        )
                        {
                            Link = PageAddress.Coverage(Iso3.Parse(holder.Code)),
                        }
                ),
            ],
            [
                .. matrix
                    .Cells.GroupBy(c => (Tone(c), c.Kind))
                    .OrderByDescending(g => g.Key.Kind)
                    .Select(g => new MatrixKey(
                        g.Key.Item1,
                        GuardrailWords.Letter(g.Key.Kind).ToString(),
                        GuardrailWords.Of(g.Key.Kind)
                    )),
            ]
        );
        return new Section(
            "positions",
            "Where each country stands",
            [
                new Figure(
                    chart,
                    "The letter says where a country stands; \"unknown\" is never counted as \"no\". Every position that is known leads to "
                        + "its instrument, with date, source and status."
                )
                {
                    ShowsTable = true,
                },
                new Disclosure("What the letters mean", [Legend(matrix)]),
                new Section("instruments", "The instruments", [Instruments(matrix)]),
            ]
        );
    }

    private static MatrixCell Mark(PositionCell cell) =>
        new(
            Tone(cell),
            GuardrailWords.Letter(cell.Kind).ToString(),
            GuardrailWords.Of(cell) + (cell.Date is { } date ? ", " + date : "")
        )
        {
            Link =
                cell.Kind == PositionKind.Unknown
                    ? null
                    : (Link)PageAddress.Instrument(cell.Instrument.Id).At("positions"),
        };

    private static DataTable Legend(PositionMatrix matrix) =>
        new(
            "letters",
            "Letters of the matrix",
            [new("Letter"), new("Position"), new("Pairs", IsNumber: true)],
            [
                .. matrix
                    .Cells.GroupBy(c => c.Kind)
                    .OrderByDescending(g => g.Key)
                    .Select(g => new DataRow([
                        GuardrailWords.Letter(g.Key).ToString(),
                        MeasureWords.Capital(GuardrailWords.Meaning(g.Key)),
                        new DataCell(MeasureWords.Count(g.Count(), "pair", "pairs")) { Number = g.Count() },
                    ])),
            ]
        );

    private static DataTable Instruments(PositionMatrix matrix) =>
        new(
            "instrument-table",
            "What each instrument covers and leaves open",
            [
                new("Instrument"),
                new("Type"),
                new("Binding"),
                new("Holds for", IsNumber: true),
                new("Covers"),
                new("Leaves open"),
            ],
            [
                .. matrix.Instruments.Select(
                    (instrument, column) =>
                    {
                        int holds = Enumerable.Range(0, matrix.Holders.Length).Count(row => matrix[row, column]!.Holds);
                        return new DataRow([
                            new DataCell(Prose.To(instrument.Name, PageAddress.Instrument(instrument.Id)))
                            {
                                Detail = instrument.Id,
                            },
                            instrument.Type,
                            GuardrailWords.Spoken(instrument.Binding),
                            new DataCell(MeasureWords.Count(holds, "country", "countries")) { Number = holds },
                            instrument.Scope,
                            instrument.Limits,
                        ]);
                    }
                ),
            ]
        );

    private static Section Norms(ViewSource source) =>
        new(
            "norms",
            "Voluntary norms of the United Nations",
            [
                new Paragraph(
                    "Eleven norms of responsible behaviour, in our own words. They bind nobody; that is why they count little in "
                        + "the score."
                ),
                new Disclosure(
                    "The norms and what they have to do with theft of know-how",
                    [
                        new DataTable(
                            "norm-table",
                            "UN norms of 2015",
                            [new("Norm"), new("What it asks of states"), new("Theft of know-how"), new("Source")],
                            [
                                .. source.Release.Norms.Select(norm => new DataRow([
                                    norm.Id,
                                    norm.Paraphrase,
                                    norm.Relevance,
                                    new DataCell(MeasureWords.Source(norm.Address))
                                    {
                                        Detail = MeasureWords.Status(norm.Status),
                                    },
                                ])),
                            ]
                        ),
                    ]
                ),
            ]
        );

    private static string Anchor(string type) => MeasureWords.Anchor(type);
}
