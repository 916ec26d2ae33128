using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Sources.Tabular;

namespace Regalia.Incidents.Sources.Dcid;

/// <summary>
/// The Dyadic Cyber Incident and Campaign Data 2.0: the sheet of incidents, or the same as CSV.
/// </summary>
/// <remarks>
/// A row is one pair of rival states, so that what one campaign did to three states is three rows: the level is victim impact.
/// The workbook's other sheet holds the same cases once more, each with the answer of the other state or "No Cyber" beside it,
/// and scores of what the two states said and did in the weeks around it: observations for a model and no further records.
/// It is known and passed over.
/// </remarks>
internal sealed class DcidReader : TabularReader
{
    public override int Version => 2;

    protected override string Expected =>
        "DCID's columns Cyberincidentnum, Dyadpair, StateA, StateB, Name, interactionstartdate, initiator";

    protected override TabularLayout? Recognise(TableSource table) =>
        Has(table, "Cyberincidentnum", "Dyadpair", "StateA", "StateB", "Name", "interactionstartdate", "initiator")
            ? new DcidLayout(table)
            : null;

    protected override bool IsBeside(TableSource table) =>
        base.IsBeside(table) || Has(table, "Cyberincidentnum", "Dyadpair", "Cyber_escalation", "Conv_escalation");
}
