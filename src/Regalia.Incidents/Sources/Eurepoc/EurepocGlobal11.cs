using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>The global table of release 1.1: receivers as Python prints lists, attributions joined by "; ".</summary>
internal sealed class EurepocGlobal11(TableSource table, EurepocJoin join) : EurepocGlobal(table, join)
{
    private static readonly string[] Sources = ["sources_url", "sources_attribution"];

    public override string IdColumn => "ID";

    protected override List<EurepocReceiver> Receivers(TableRow row, List<string> repairs) =>
        EurepocReceiver.FromLists(
            Lists(row, "receiver_name", repairs),
            Lists(row, "receiver_country", repairs),
            Lists(row, "receiver_category", repairs),
            Lists(row, "receiver_category_subcode", repairs)
        );

    protected override IEnumerable<EurepocStatement> Statements(TableRow row)
    {
        string[] dates = Values(row, "attribution_date");
        string[] types = Values(row, "attribution_type");
        string[] bases = Values(row, "attribution_basis");
        string[] actors = Values(row, "attributing_actor");
        string[] companies = Values(row, "attribution_it_company");
        string[] authorCountries = Values(row, "attributing_country");
        string[] names = Values(row, "attributed_initiator");
        string[] countries = Values(row, "attributed_initiator_country");
        string[] categories = Values(row, "attributed_initiator_category");
        int count = Math.Max(names.Length, Math.Max(countries.Length, categories.Length));
        for (int i = 0; i < count; i++)
        {
            yield return new EurepocStatement
            {
                Date = At(dates, i),
                Type = At(types, i),
                Basis = At(bases, i),
                Actor = At(actors, i),
                Company = At(companies, i),
                AuthorCountry = At(authorCountries, i),
                Initiator = At(names, i),
                Country = At(countries, i),
                Category = At(categories, i),
            };
        }
        if (count == 0)
        {
            foreach (EurepocStatement statement in Settled(row))
            {
                yield return statement;
            }
        }
    }

    protected override IEnumerable<string> References(TableRow row) =>
        Sources
            .SelectMany(column => PythonList.Read(Text(row, column)) ?? [])
            .SelectMany(texts => texts)
            .Select(EurepocCell.Known)
            .OfType<string>();

    // What EuRepoC itself settled on, where it lists no attribution.
    private IEnumerable<EurepocStatement> Settled(TableRow row)
    {
        string?[] names = Flat(row, "initiator_name");
        string?[] countries = Flat(row, "initiator_country");
        string?[] categories = Flat(row, "initiator_category");
        int count = Math.Max(names.Length, Math.Max(countries.Length, categories.Length));
        for (int i = 0; i < count; i++)
        {
            yield return new EurepocStatement
            {
                Initiator = i < names.Length ? names[i] : null,
                Country = i < countries.Length ? countries[i] : null,
                Category = i < categories.Length ? categories[i] : null,
            };
        }
    }

    private string?[] Flat(TableRow row, string column) =>
        [.. (PythonList.Read(Text(row, column)) ?? []).SelectMany(texts => texts)];

    private string?[][] Lists(TableRow row, string column, List<string> repairs)
    {
        string cell = Text(row, column);
        if (EurepocCell.Known(cell) is null)
        {
            return [];
        }
        string?[][]? lists = PythonList.Read(cell);
        if (lists is null)
        {
            repairs.Add($"{column}: not a list as ['A', 'B'], so not used; it stands among the fields");
        }
        return lists ?? [];
    }

    private string[] Values(TableRow row, string column) => EurepocCell.Values(Text(row, column));
}
