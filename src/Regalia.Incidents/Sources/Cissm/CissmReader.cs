using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Sources.Tabular;

namespace Regalia.Incidents.Sources.Cissm;

/// <summary>
/// The Cyber Events Database of the University of Maryland (CISSM), as copies of it are found: the export with 13 columns, its
/// month or day as <c>evtDate</c>; a copy without texts (<c>event_date</c>); and a copy of codes only (<c>iso3</c>,
/// <c>year</c>) that is mixed with EuRepoC.
/// </summary>
/// <remarks>
/// One row is one organisation that was hit. In the mixed copy, rows that are not Maryland's are rejected: they are incidents
/// of EuRepoC, and counting them with victims would mix two units. Import them from EuRepoC's own files.
/// </remarks>
internal sealed class CissmReader : TabularReader
{
    public override int Version => 1;

    protected override string Expected =>
        "CISSM's columns evtDate or event_date or year, actor_type, motive, event_type, and country or iso3";

    protected override TabularLayout? Recognise(TableSource table) =>
        Has(table, "actor_type", "motive", "event_type")
        && (Has(table, "evtDate", "country") || Has(table, "event_date", "country") || Has(table, "year", "iso3"))
            ? new CissmLayout(table)
            : null;
}
