using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Places;
using Regalia.Incidents.Reading.Tables;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Tabular;

namespace Regalia.Incidents.Sources.Dcid;

/// <summary>The columns of DCID.</summary>
internal sealed class DcidLayout(TableSource table) : TabularLayout
{
    private static readonly string[] s_sourceColumns = ["Sources", "Justice", "Cert", "FBI"];

    private readonly int _number = table.IndexOf("Cyberincidentnum");
    private readonly int _stateA = table.IndexOf("StateA");
    private readonly int _stateB = table.IndexOf("StateB");
    private readonly int _name = table.IndexOf("Name");
    private readonly int _start = table.IndexOf("interactionstartdate");
    private readonly int _end = table.IndexOf("interactionenddate");
    private readonly int _targetType = table.IndexOf("targettype");
    private readonly int _initiator = table.IndexOf("initiator");
    private readonly int _infrastructure = table.IndexOf("Crit Inf");
    private readonly int _objective = table.IndexOf("Political Objective");

    private readonly int[] _sources =
    [
        .. Enumerable
            .Range(0, table.Header.Length)
            .Where(i => s_sourceColumns.Any(s => table.Header[i].StartsWith(s, StringComparison.OrdinalIgnoreCase))),
    ];

    public override int IdColumn => _number;

    public override IncidentRecord? Read(
        string[] cells,
        string id,
        ImmutableArray<SourceField> fields,
        List<string> repairs,
        out string? reason
    )
    {
        string initiator = Cell(cells, _initiator);
        if (!int.TryParse(initiator, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            reason =
                $"initiator \"{initiator}\", expected a country number of the Correlates of War project such as 20: correct the cell";
            return null;
        }
        reason = null;
        (string? from, string? against) = Sides(cells, number, repairs);
        return new IncidentRecord
        {
            Source = "dcid",
            Id = id,
            Level = RecordLevel.VictimImpact,
            Title = Text(cells, _name),
            Summary = Text(cells, _objective),
            Dates = Dates(cells, repairs),
            Victims = [new Victim(null, against, Gazetteer.Find(against)?.Code, Sectors(cells))],
            Attributions =
            [
                new Attribution([], from ?? initiator, Gazetteer.FindCow(number)?.Code, null, null, null, null),
            ],
            References = WebAddresses.In([.. _sources.Select(i => cells[i])]),
            Repairs = [.. repairs],
            Fields = fields,
        };
    }

    // The initiator is a number, the two states are names.
    private (string? From, string? Against) Sides(string[] cells, int initiator, List<string> repairs)
    {
        string? a = Text(cells, _stateA);
        string? b = Text(cells, _stateB);
        Place? from = Gazetteer.FindCow(initiator);
        if (from is not null && from == Gazetteer.Find(a))
        {
            return (a, b);
        }
        if (from is not null && from == Gazetteer.Find(b))
        {
            return (b, a);
        }
        repairs.Add(
            FormattableString.Invariant(
                $"initiator {initiator} is neither of the two states: the one that was hit is left open"
            )
        );
        return (null, null);
    }

    private ImmutableArray<string> Sectors(string[] cells)
    {
        ImmutableArray<string>.Builder sectors = ImmutableArray.CreateBuilder<string>();
        if (DcidCodes.TargetType(Cell(cells, _targetType)) is string target)
        {
            sectors.Add(target);
        }
        if (DcidCodes.Sector(Cell(cells, _infrastructure)) is string sector)
        {
            sectors.Add(sector);
        }
        return sectors.ToImmutable();
    }

    private ImmutableArray<IncidentDate> Dates(string[] cells, List<string> repairs)
    {
        ImmutableArray<IncidentDate>.Builder dates = ImmutableArray.CreateBuilder<IncidentDate>(2);
        foreach ((DateKind kind, int column) in ((DateKind, int)[])[(DateKind.Started, _start), (DateKind.Ended, _end)])
        {
            string cell = Cell(cells, column);
            if (CellDate.ReadSerial(kind, cell) is IncidentDate date)
            {
                // Far more incidents are said to start on 1 January than on any other day: it stands for the year.
                dates.Add(date.Day is { Month: 1, Day: 1 } ? date with { Precision = DatePrecision.Year } : date);
            }
            else if (cell.Length > 0)
            {
                repairs.Add($"date \"{cell}\": not a date; left out");
            }
        }
        if (dates.Count == 2 && dates[0].Day > dates[1].Day)
        {
            repairs.Add($"ends on {dates[1]}, before it starts on {dates[0]}: both left as they are");
        }
        return dates.ToImmutable();
    }
}
