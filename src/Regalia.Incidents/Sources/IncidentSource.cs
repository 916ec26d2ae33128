using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Sources;

/// <summary>A public source of incident records: what it is, what one record of it counts, and under which terms it may be passed on.</summary>
/// <param name="Name">Short name: <c>cfr</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="Address">Where it is published; null if it is one's own.</param>
/// <param name="Level">What most of its records stand for.</param>
/// <param name="UnitWarning">What a count of its records counts, and what it does not: shown with every count.</param>
/// <param name="DateWarning">What its dates mean.</param>
/// <param name="Licence">Licence in short: <c>CC-BY-NC-4.0</c>, <c>none stated</c>.</param>
/// <param name="MayBePassedOn">Whether its records may be given to others.</param>
/// <param name="Reader">Makes a reader.</param>
public sealed record IncidentSource(
    string Name,
    string Title,
    string Publisher,
    string? Address,
    RecordLevel Level,
    string UnitWarning,
    string DateWarning,
    string Licence,
    bool MayBePassedOn,
    Func<IncidentReader> Reader
)
{
    /// <summary>
    /// Whether ids are places in the file, as the publisher gives none: the same id in two vintages is not the same record.
    /// </summary>
    public bool IdsArePlaces { get; init; }
}
