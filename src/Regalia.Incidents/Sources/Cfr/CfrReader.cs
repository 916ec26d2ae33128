using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Sources.Tabular;

namespace Regalia.Incidents.Sources.Cfr;

/// <summary>
/// The Cyber Operations Tracker of the Council on Foreign Relations, as it exported it: with <c>Sources_1</c> to
/// <c>Sources_3</c>, or one <c>Source</c>, dates with the month first or ISO; and a copy with columns added by others
/// (<c>sponsor_cow</c>, <c>sponsor_flag</c>), which stay in the fields.
/// </summary>
/// <remarks>
/// Ids are record numbers, since the tracker exports none: records of two vintages do not have the same ids.
/// </remarks>
internal sealed class CfrReader : TabularReader
{
    public override int Version => 2;

    protected override string Expected =>
        "CFR's columns Title, Date, Affiliations, Description, Victims, Sponsor, Type, Category";

    protected override TabularLayout? Recognise(TableSource table) =>
        Has(table, "Title", "Date", "Affiliations", "Description", "Victims", "Sponsor", "Type", "Category")
            ? new CfrLayout(table)
            : null;
}
