using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Exports;

/// <summary>A link between two records of an export, seen from the one that holds it.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Other">The other record.</param>
/// <param name="OtherLevel">What the other stands for.</param>
/// <param name="IsPart">Under part_of, whether the record is the part; else false.</param>
/// <param name="Score">The machine's probability of a link.</param>
/// <param name="Decided">Whether a person decided so.</param>
internal sealed record ExportLink(
    LinkRelation Relation,
    RecordReference Other,
    RecordLevel OtherLevel,
    bool IsPart,
    double Score,
    bool Decided
)
{
    /// <summary>Who judged, in words: a link is no more certain than that.</summary>
    internal string Judged =>
        Decided
            ? "Decided by a person with Regalia."
            : FormattableString.Invariant($"Judged by Regalia, probability of a link {Score:0.00}.");
}
