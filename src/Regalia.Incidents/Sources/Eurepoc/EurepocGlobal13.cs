using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>The global table of release 1.3: values joined by ";", those of receivers and of attributions in step.</summary>
internal sealed class EurepocGlobal13(TableSource table, EurepocJoin join) : EurepocGlobal(table, join)
{
    public override string IdColumn => "incident_id";

    protected override List<EurepocReceiver> Receivers(TableRow row, List<string> repairs) =>
        EurepocReceiver.FromValues(
            Values(row, "receiver_name"),
            Values(row, "receiver_country"),
            Values(row, "receiver_category"),
            Values(row, "receiver_subcategory"),
            repairs
        );

    protected override IEnumerable<EurepocStatement> Statements(TableRow row)
    {
        string[] ids = Values(row, "attribution_id");
        string[] dates = Values(row, "attribution_date");
        string[] types = Values(row, "attribution_type");
        string[] bases = Values(row, "attribution_basis");
        string[] actors = Values(row, "attributing_actor");
        string[] companies = Values(row, "attributing_company");
        string[] authorCountries = Values(row, "attributing_country");
        string[] settled = Values(row, "settled_initiator");
        string[] names = Values(row, "initiator_name");
        string[] countries = Values(row, "initiator_country");
        string[] categories = Values(row, "initiator_category");
        int count = Math.Max(names.Length, Math.Max(countries.Length, categories.Length));
        for (int i = 0; i < count; i++)
        {
            yield return new EurepocStatement
            {
                Id = At(ids, i),
                Date = At(dates, i),
                Type = At(types, i),
                Basis = At(bases, i),
                Actor = At(actors, i),
                Company = At(companies, i),
                AuthorCountry = At(authorCountries, i),
                Settled = At(settled, i),
                Initiator = At(names, i),
                Country = At(countries, i),
                Category = At(categories, i),
            };
        }
    }

    protected override IEnumerable<string> References(TableRow row) =>
        Addresses(Text(row, "source_url")).Concat(Addresses(Text(row, "attribution_source_url")));

    // A ";" may stand inside an address: what has neither scheme nor host in front goes on with the one before. Words between
    // addresses are none.
    private static List<string> Addresses(string cell)
    {
        List<string> addresses = [];
        string[] parts = cell.Split(';');
        // The last address of a cut cell leads nowhere.
        foreach (string part in EurepocCell.IsCut(cell) ? parts[..^1] : parts)
        {
            string text = part.Trim();
            if (EurepocCell.IsMissing(text) || text.Contains(' ', StringComparison.Ordinal))
            {
                continue;
            }
            int slash = text.IndexOf('/', StringComparison.Ordinal);
            bool begins =
                text.Contains("://", StringComparison.Ordinal)
                || (slash > 0 && text.IndexOf('.', StringComparison.Ordinal) is > 0 and int dot && dot < slash);
            if (begins || addresses.Count == 0)
            {
                addresses.Add(text);
            }
            else
            {
                addresses[^1] += ";" + text;
            }
        }
        return addresses;
    }

    private string[] Values(TableRow row, string column) => EurepocCell.Values(Text(row, column));
}
