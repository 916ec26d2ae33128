using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Evidence.Releases;

namespace Regalia.Assessment.Guardrails;

/// <summary>All norms, instruments and statements of a release.</summary>
/// <param name="Entries">Norms first, then the others by id.</param>
public sealed record GuardrailCatalogue(ImmutableArray<Guardrail> Entries)
{
    // norms.csv names no instrument: its rows are the paragraphs of this report.
    private const string NormReport = "UNGGE2015";

    /// <summary>The catalogue of a release.</summary>
    public static GuardrailCatalogue Of(EvidenceRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return new([
            .. release.Norms.OrderBy(n => n.Id, StringComparer.Ordinal).Select(n => new Guardrail(n, Instrument: null)),
            .. release.Instruments.OrderBy(i => i.Id, StringComparer.Ordinal).Select(i => new Guardrail(Norm: null, i)),
        ]);
    }

    /// <summary>An entry by its id, in any case; <see langword="null"/> if there is none.</summary>
    public Guardrail? Find(string id) =>
        Entries.FirstOrDefault(e => string.Equals(e.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The instrument on which positions are taken: the entry's own, for a norm the UN report that holds it;
    /// <see langword="null"/> if the release has no row of that report.
    /// </summary>
    public Instrument? InstrumentOf(Guardrail entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Instrument
            ?? Entries.FirstOrDefault(e => string.Equals(e.Id, NormReport, StringComparison.Ordinal))?.Instrument;
    }
}
