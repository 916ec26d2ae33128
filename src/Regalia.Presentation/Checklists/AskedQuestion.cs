using System.Collections.Immutable;
using Regalia.Assessment.Checklists;
using Regalia.Evidence;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Checklists;

/// <summary>A question as it is shown.</summary>
/// <param name="Item">The question.</param>
/// <param name="Indicator">What it asks about; null for a question of somebody's own.</param>
/// <param name="Public">The public answer of the country; null where none was named.</param>
internal sealed record AskedQuestion(ChecklistItem Item, Indicator? Indicator, PublicAnswer? Public)
{
    /// <summary>The licences of the sources of the public answer, each once.</summary>
    internal ImmutableArray<Licence> Licences(EvidenceRelease release) =>
        Public?.Evidence is { } value
            ?
            [
                .. EvidenceTerms
                    .Roots(value)
                    .Select(root => root.Observation?.Source)
                    .OfType<string>()
                    .Select(release.LicenceOf)
                    .Distinct(),
            ]
            : [];
}
