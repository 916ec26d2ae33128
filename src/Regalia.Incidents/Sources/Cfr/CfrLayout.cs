using System.Collections.Immutable;
using Regalia.Evidence.Places;
using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Tabular;

namespace Regalia.Incidents.Sources.Cfr;

/// <summary>The columns of the tracker.</summary>
internal sealed class CfrLayout(TableSource table) : TabularLayout
{
    private readonly int _title = table.IndexOf("Title");
    private readonly int _date = table.IndexOf("Date");
    private readonly int _affiliations = table.IndexOf("Affiliations");
    private readonly int _description = table.IndexOf("Description");
    private readonly int _response = table.IndexOf("Response");
    private readonly int _victims = table.IndexOf("Victims");
    private readonly int _sponsor = table.IndexOf("Sponsor");
    private readonly int _type = table.IndexOf("Type");
    private readonly int _category = table.IndexOf("Category");

    private readonly int[] _sources =
    [
        .. Enumerable
            .Range(0, table.Header.Length)
            .Where(i => table.Header[i].StartsWith("Source", StringComparison.OrdinalIgnoreCase)),
    ];

    private readonly ShiftedRow _shifted = new(
        table.IndexOf("Type"),
        table.IndexOf("Category"),
        table
            .Header.Select((name, i) => name.StartsWith("Source", StringComparison.OrdinalIgnoreCase) ? i + 1 : 0)
            .Max()
            is int end
                and > 0
            ? end
            : table.Header.Length
    );

    public override string[]? Unshift(string[] cells, List<string> repairs)
    {
        string[]? mended = _shifted.Mend(cells);
        if (mended is not null)
        {
            repairs.Add("a closing quotation mark was lost: cells put back into their columns");
        }
        return mended;
    }

    public override IncidentRecord? Read(
        string[] cells,
        string id,
        ImmutableArray<SourceField> fields,
        List<string> repairs,
        out string? reason
    )
    {
        string title = Cell(cells, _title);
        string description = Cell(cells, _description);
        if (title.Length == 0 && description.Length == 0)
        {
            reason = "neither title nor description: if the row goes on from the one above, join the two";
            return null;
        }
        string type = Cell(cells, _type);
        string category = Cell(cells, _category);
        if ((type.Length > 0 && !CfrCodes.IsType(type)) || (category.Length > 0 && !CfrCodes.IsCategories(category)))
        {
            reason =
                $"type \"{Short(type)}\", category \"{Short(category)}\", expected codes such as Espionage and Government: the cells are shifted; put them back into their columns";
            return null;
        }
        reason = null;
        foreach (SourceField field in fields)
        {
            if (LostCharacters.In(field.Text))
            {
                repairs.Add(field.Name + ": question marks stand where characters were lost; left as they are");
            }
        }
        string affiliations = Cell(cells, _affiliations);
        bool actor = ActorProfile.Is(title, affiliations, description);
        return new IncidentRecord
        {
            Source = "cfr",
            Id = id,
            Level = actor ? RecordLevel.Actor : RecordLevel.Incident,
            Title = title.Length > 0 ? title : null,
            Summary = description.Length > 0 ? description : null,
            Dates = Dates(Cell(cells, _date), repairs),
            Victims = CfrVictims.Read(Cell(cells, _victims), category),
            Attributions = Attributions(Cell(cells, _sponsor), affiliations),
            References = WebAddresses.In([.. _sources.Select(i => cells[i]), Cell(cells, _response)]),
            Repairs = [.. repairs],
            Fields = fields,
        };
    }

    // Most dates are those of the publication that told of it. 1 January is the year.
    private static ImmutableArray<IncidentDate> Dates(string cell, List<string> repairs)
    {
        if (cell.Length == 0)
        {
            return [];
        }
        if (CellDate.ReadMonthFirst(DateKind.Reported, cell, repairs) is not IncidentDate date)
        {
            repairs.Add($"date \"{Short(cell)}\": not a date; left out");
            return [];
        }
        return [date.Day is { Month: 1, Day: 1 } ? date with { Precision = DatePrecision.Year } : date];
    }

    // The tracker names the sponsor itself; who is behind it, as others say, is in the affiliations.
    private static ImmutableArray<Attribution> Attributions(string sponsor, string affiliations)
    {
        ImmutableArray<string> initiators = affiliations.Length > 0 ? [affiliations] : [];
        List<(string Text, Place? Place)> sponsors = CountryList.Read(sponsor);
        return sponsors.Count > 0
                ?
                [
                    .. sponsors.Select(s => new Attribution(
                        initiators,
                        s.Text,
                        s.Place?.Code,
                        "Sponsor",
                        null,
                        null,
                        null
                    )),
                ]
            : initiators.Length > 0 ? [new Attribution(initiators, null, null, null, null, null, null)]
            : [];
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "..." : text;
}
