using System.Globalization;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>
/// Reads the European Repository of Cyber Incidents: release 1.1 (workbook of three sheets, or its CSV files), release 1.3 (global
/// table, with the receiver and attribution tables or without), and the long tables behind its dashboard. Records are the rows of
/// the global table; the others are joined to them by the incident's number.
/// </summary>
internal sealed class EurepocReader : IncidentReader
{
    public override int Version => 1;

    public override IEnumerable<ReadItem> Read(IReadOnlyList<SourceFile> files)
    {
        List<RejectedRecord> rejected = [];
        EurepocDashboard dashboard = new();
        EurepocJoin join11 = new(EurepocTable.Receivers11, EurepocTable.Attributions11);
        EurepocJoin join13 = new(EurepocTable.Receivers13, EurepocTable.Attributions13);
        (SourceFile File, int Table, EurepocTable Kind, string Name)? global = null;
        foreach (SourceFile file in files)
        {
            bool known = false;
            int number = 0;
            TableSource? first = null;
            foreach (TableSource table in TableSource.Open(file))
            {
                first ??= table;
                EurepocTable kind = EurepocHeader.Identify(table);
                known |= kind != EurepocTable.Other;
                if (kind is EurepocTable.Global11 or EurepocTable.Global13)
                {
                    if (global is { } other)
                    {
                        throw new UnreadableFileException(
                            $"{table.Name}: {EurepocHeader.Title(kind)}, after that in {other.Name}: import each release as a vintage of its own, and name each table once"
                        );
                    }
                    global = (file, number, kind, table.Name);
                }
                else if (kind == EurepocTable.Dashboard)
                {
                    dashboard.Read(table, rejected);
                }
                else if (kind != EurepocTable.Other)
                {
                    _ = (kind is EurepocTable.Receivers11 or EurepocTable.Attributions11 ? join11 : join13).Read(
                        kind,
                        table,
                        rejected
                    );
                }
                number++;
            }
            if (!known)
            {
                throw EurepocHeader.Unknown(first, file.Name);
            }
        }
        return global is { } found
            ? Whole(found.File, found.Table, found.Kind, join11, join13, dashboard, rejected)
            : WithoutGlobal(join11, join13, dashboard, rejected);
    }

    private static IEnumerable<ReadItem> Whole(
        SourceFile file,
        int number,
        EurepocTable kind,
        EurepocJoin join11,
        EurepocJoin join13,
        EurepocDashboard dashboard,
        List<RejectedRecord> rejected
    )
    {
        (EurepocJoin own, EurepocJoin other) = kind == EurepocTable.Global11 ? (join11, join13) : (join13, join11);
        string? stray =
            other.Receivers.IsRead ? other.Receivers.Title
            : other.Attributions.IsRead ? other.Attributions.Title
            : dashboard.IsRead ? EurepocHeader.Title(EurepocTable.Dashboard)
            : null;
        return stray is null
            ? rejected
                .Concat(Records(file, number, kind, own))
                // Known only once all incidents have come.
                .Concat(Enumerable.Range(0, 1).SelectMany(_ => own.Receivers.Left().Concat(own.Attributions.Left())))
            : throw new UnreadableFileException(
                $"{file.Name}: {EurepocHeader.Title(kind)}, together with {stray}: import each release as a vintage of its own"
            );
    }

    private static IEnumerable<ReadItem> WithoutGlobal(
        EurepocJoin join11,
        EurepocJoin join13,
        EurepocDashboard dashboard,
        List<RejectedRecord> rejected
    )
    {
        string[] sides =
        [
            .. new[]
            {
                (join11.Receivers.IsRead, join11.Receivers.Title),
                (join11.Attributions.IsRead, join11.Attributions.Title),
                (join13.Receivers.IsRead, join13.Receivers.Title),
                (join13.Attributions.IsRead, join13.Attributions.Title),
            }
                .Where(side => side.IsRead)
                .Select(side => side.Title),
        ];
        return sides.Length == 0
            ? rejected.Concat(dashboard.Records())
            : throw new UnreadableFileException(
                $"{string.Join(" and ", sides)} without the global table, which has names, texts and dates: name it as well"
            );
    }

    private static IEnumerable<ReadItem> Records(SourceFile file, int number, EurepocTable kind, EurepocJoin join)
    {
        foreach (TableSource table in TableSource.Open(file))
        {
            if (number-- == 0)
            {
                EurepocGlobal global =
                    kind == EurepocTable.Global11 ? new EurepocGlobal11(table, join) : new EurepocGlobal13(table, join);
                Dictionary<int, int> lines = [];
                foreach (TableRow row in table.Rows())
                {
                    yield return Item(table, row, global, lines);
                }
                yield break;
            }
        }
    }

    private static ReadItem Item(TableSource table, TableRow row, EurepocGlobal global, Dictionary<int, int> lines)
    {
        if (EurepocRow.Fault(table, row) is { } fault)
        {
            return new RejectedRecord(table.Name, row.Number, row.Line, fault);
        }
        if (EurepocRow.Id(row[table.IndexOf(global.IdColumn)]) is not { } id)
        {
            return EurepocRow.NoId(table, row, global.IdColumn);
        }
        return lines.TryAdd(id, row.Line)
            ? new ReadRecord(global.Record(id, row))
            : new RejectedRecord(
                table.Name,
                row.Number,
                row.Line,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{global.IdColumn}: incident {id} stands on line {lines[id]} already: keep one of the two rows"
                )
            );
    }
}
