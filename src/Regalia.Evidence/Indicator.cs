using System.Collections.Immutable;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence;

/// <summary>The definition of an indicator: what is asked, in what unit, and how a value becomes a score.</summary>
/// <param name="Id">Id, e.g. <c>EXP_RD_GDP</c>.</param>
/// <param name="Code">Short code of the framework, e.g. <c>E1</c>; <see langword="null"/> if it has none.</param>
/// <param name="Name">Name.</param>
/// <param name="Question">The question that the value answers, in plain words.</param>
/// <param name="Unit">Unit of the value; <see langword="null"/> if it has none.</param>
/// <param name="Kind">Where the values come from.</param>
/// <param name="Dimension">exposure, threat, preparedness, guardrails or context.</param>
/// <param name="Group">stock, intensity, incidents, legislative, defensive, reactive, guardrails or context.</param>
/// <param name="Direction">raises or lowers (vulnerability); <see langword="null"/> for context.</param>
/// <param name="Low">Value at score 0, in the unit; <see langword="null"/> if not scored.</param>
/// <param name="High">Value at score 100, in the unit; <see langword="null"/> if not scored.</param>
/// <param name="GoalpostsReason">Why these goalposts; <see langword="null"/> if not scored.</param>
/// <param name="Transformation">
/// linear, log, or log1p, which is ln(1 + x); <see langword="null"/> if not scored.
/// </param>
/// <param name="Steps">The values a coded indicator may have; empty if any.</param>
/// <param name="Minimum">Least value possible; <see langword="null"/> if there is none.</param>
/// <param name="Maximum">Greatest value possible; <see langword="null"/> if there is none.</param>
/// <param name="Stage">
/// prevent, deter, detect or recover; <see langword="null"/> outside preparedness and guardrails.
/// </param>
/// <param name="Layers">Layers of protection: government, critical-infrastructure, ip-intensive, economy.</param>
/// <param name="Series">
/// The series that every source of this indicator must carry; <see langword="null"/> = any.
/// </param>
/// <param name="DerivedAs">
/// product, ratio, sum, position or incident_counts; <see langword="null"/> if observed.
/// </param>
/// <param name="Inputs">Indicator ids, or instrument ids for <c>position</c>, in the order of the formula.</param>
/// <param name="Factor">Multiplies the derived value; <see langword="null"/> = 1.</param>
/// <param name="GapAction">
/// What to do about a low value, as a short imperative; <see langword="null"/> if nothing.
/// </param>
/// <param name="Note">Anything a reader should know; <see langword="null"/> if nothing.</param>
/// <param name="Row">Line in indicators.csv, header = 1.</param>
public sealed record Indicator(
    string Id,
    string? Code,
    string Name,
    string Question,
    string? Unit,
    IndicatorKind Kind,
    string Dimension,
    string Group,
    string? Direction,
    double? Low,
    double? High,
    string? GoalpostsReason,
    string? Transformation,
    ImmutableArray<double> Steps,
    double? Minimum,
    double? Maximum,
    string? Stage,
    ImmutableArray<string> Layers,
    string? Series,
    string? DerivedAs,
    ImmutableArray<string> Inputs,
    double? Factor,
    string? GapAction,
    string? Note,
    int Row
)
{
    /// <summary>Whether values become scores, so that goalposts and transformation are needed.</summary>
    public bool IsScored =>
        Kind is IndicatorKind.Measure or IndicatorKind.Coded or IndicatorKind.Derived
        && !string.Equals(Dimension, "context", StringComparison.Ordinal);

    internal static readonly ImmutableArray<string> Columns =
    [
        "id",
        "code",
        "name",
        "question",
        "unit",
        "kind",
        "dimension",
        "group",
        "direction",
        "low",
        "high",
        "goalposts_reason",
        "transformation",
        "steps",
        "minimum",
        "maximum",
        "stage",
        "layers",
        "series",
        "derived_as",
        "inputs",
        "factor",
        "gap_action",
        "note",
    ];

    internal static Indicator Read(RowCells cells) =>
        new(
            cells.Text("id"),
            cells.TextOrNull("code"),
            cells.Text("name"),
            cells.Text("question"),
            cells.TextOrNull("unit"),
            cells.Choice("kind", Vocabulary.Kind),
            cells.Text("dimension"),
            cells.Text("group"),
            cells.TextOrNull("direction"),
            cells.NumberOrNull("low"),
            cells.NumberOrNull("high"),
            cells.TextOrNull("goalposts_reason"),
            cells.TextOrNull("transformation"),
            cells.Numbers("steps"),
            cells.NumberOrNull("minimum"),
            cells.NumberOrNull("maximum"),
            cells.TextOrNull("stage"),
            cells.List("layers"),
            cells.TextOrNull("series"),
            cells.TextOrNull("derived_as"),
            cells.List("inputs"),
            cells.NumberOrNull("factor"),
            cells.TextOrNull("gap_action"),
            cells.TextOrNull("note"),
            cells.Row
        );
}
