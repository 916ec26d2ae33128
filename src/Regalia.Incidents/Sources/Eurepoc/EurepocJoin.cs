using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>The receiver and attribution tables of one release.</summary>
/// <param name="receivers">Kind of the receiver table.</param>
/// <param name="attributions">Kind of the attribution table.</param>
internal sealed class EurepocJoin(EurepocTable receivers, EurepocTable attributions)
{
    public EurepocSide<EurepocReceiver> Receivers { get; } = new(receivers);

    public EurepocSide<EurepocStatement> Attributions { get; } = new(attributions);

    /// <summary>Takes a table in; false if it is neither of the two.</summary>
    public bool Read(EurepocTable kind, TableSource table, List<RejectedRecord> rejected)
    {
        switch (kind)
        {
            case EurepocTable.Receivers13:
                Receivers.Read(
                    table,
                    "incident_id",
                    text => new EurepocReceiver(text("name"), text("country"), text("category"), text("subcategory")),
                    rejected
                );
                return true;
            case EurepocTable.Receivers11:
                Receivers.Read(
                    table,
                    "ID",
                    text => new EurepocReceiver(
                        text("receiver_name"),
                        text("receiver_country"),
                        text("receiver_category"),
                        text("receiver_category_subcode")
                    ),
                    rejected
                );
                return true;
            case EurepocTable.Attributions13:
                Attributions.Read(table, "incident_id", Statement13, rejected);
                return true;
            case EurepocTable.Attributions11:
                Attributions.Read(table, "incident_ID", Statement11, rejected);
                return true;
            default:
                return false;
        }
    }

    private static EurepocStatement Statement13(Func<string, string> text) =>
        new()
        {
            Id = text("attribution_id"),
            Date = text("attribution_date"),
            Type = text("attribution_type"),
            Basis = text("attribution_basis"),
            Actor = text("attributing_actor"),
            Company = text("attributing_company"),
            AuthorCountry = text("attributing_country"),
            Initiator = text("initiator_name"),
            Country = text("initiator_country"),
            Category = text("initiator_category"),
            Settled = text("settled_attribution"),
        };

    private static EurepocStatement Statement11(Func<string, string> text) =>
        new()
        {
            Id = text("attribution_ID"),
            Date = text("attribution_date"),
            Type = text("attribution_type"),
            Basis = text("attribution_basis"),
            Actor = text("attributing_actor"),
            Company = text("attribution_it_company"),
            AuthorCountry = text("attributing_country"),
            Initiator = text("attributed_initiator"),
            Country = text("attributed_initiator_country"),
            Category = text("attributed_initiator_category"),
        };
}
