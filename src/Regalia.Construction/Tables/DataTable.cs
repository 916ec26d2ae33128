using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>The data table: one unit a row (in a panel, one unit at one time), one variable a column.</summary>
internal sealed class DataTable
{
    private static readonly string[] OfTheUnit = ["uCode", "uName", "Time"];

    private readonly InputTable _table;
    private readonly MetaTable _meta;
    private readonly ImmutableArray<Variable> _variables;

    private DataTable(InputTable table, MetaTable meta)
    {
        _table = table;
        _meta = meta;
        _variables = [.. meta.Variables];
    }

    public static IndexData? Read(InputFile file, MetaTable meta, List<Fault> faults)
    {
        if (InputTable.Read(file, faults) is not InputTable table)
        {
            return null;
        }

        int before = faults.Count;
        DataTable data = new(table, meta);
        data.CheckColumns(faults);
        if (table.PlaceOf("uCode") < 0)
        {
            return null;
        }

        if (table.Rows.IsEmpty)
        {
            table.Fault(null, null, null, "at least one unit", "give the data a row for each unit");
        }

        IndexUnit[] units = data.Units();
        Dictionary<string, double[]> numbers = new(StringComparer.Ordinal);
        foreach (Variable variable in data.Present(VariableType.Indicator, VariableType.Denominator))
        {
            numbers.Add(variable.Code, data.Numbers(variable));
        }

        if (faults.Count > before)
        {
            return null;
        }

        IndicatorTable Columns(VariableType type)
        {
            string[] codes = [.. data.Present(type).Select(variable => variable.Code)];
            return new(units, codes, codes.Select(code => numbers[code]));
        }

        Variable[] groups = [.. data.Present(VariableType.Group)];
        return new(
            Columns(VariableType.Indicator),
            Columns(VariableType.Denominator),
            new(groups.Select(group => group.Code), groups.Select(data.Groups))
        );
    }

    private IEnumerable<Variable> Present(params VariableType[] types) =>
        _variables.Where(variable => types.Contains(variable.Type) && _table.PlaceOf(variable.Code) >= 0);

    private void CheckColumns(List<Fault> faults)
    {
        if (_table.PlaceOf("uCode") < 0)
        {
            string? near = Spelling.Nearest("uCode", _table.Header);
            _table.Fault(
                null,
                "uCode",
                near,
                "the column \"uCode\"",
                near is null ? "add it: the code of each unit" : "write \"uCode\" in the header row"
            );
        }

        string[] known = [.. _variables.Select(variable => variable.Code)];
        string[] absent =
        [
            .. _variables
                .Where(v => v.Type is VariableType.Indicator or VariableType.Denominator or VariableType.Group)
                .Select(v => v.Code)
                .Where(code => _table.PlaceOf(code) < 0),
        ];
        foreach (
            string name in _table
                .Header.Where(n => n.Length > 0 && !_meta.Unread.Contains(n))
                .Except(OfTheUnit, StringComparer.Ordinal)
        )
        {
            Variable? variable = Array.Find(
                [.. _variables],
                v => string.Equals(v.Code, name, StringComparison.Ordinal)
            );
            if (variable is null)
            {
                string? near = Spelling.Nearest(name, absent);
                _table.Fault(
                    null,
                    name,
                    name,
                    $"a code of {_meta.File}",
                    (near is null ? "" : $"did you mean \"{near}\"? Otherwise ")
                        + $"add it to {_meta.File} with the Type Other, or drop the column"
                );
            }
            else if (variable.Type == VariableType.Aggregate)
            {
                _table.Fault(
                    null,
                    name,
                    name,
                    "no column for an aggregate, which is computed",
                    "drop the column, or give it another name and the Type Other"
                );
            }
        }

        foreach (string code in absent)
        {
            // The two halves of one misspelt name are one fault.
            if (_table.Header.Any(name => !known.Contains(name) && Spelling.Nearest(name, [code]) is not null))
            {
                continue;
            }

            faults.Add(
                new(
                    _meta.File,
                    _meta.LineOf(code),
                    "iCode",
                    code,
                    $"a column of this name in {_table.File}",
                    "add the column to the data, or remove this row",
                    FaultKind.Content
                )
            );
        }
    }

    private IndexUnit[] Units()
    {
        int code = _table.PlaceOf("uCode");
        int name = _table.PlaceOf("uName");
        IndexUnit[] units = new IndexUnit[_table.Rows.Length];
        int?[] times = [.. _table.Rows.Select(TimeOf)];
        // One time for all is a date of the data, no panel.
        bool panel = times.Distinct().Skip(1).Any();
        HashSet<IndexUnit> seen = [];
        for (int i = 0; i < units.Length; i++)
        {
            TableRow row = _table.Rows[i];
            string unit = row.Cells[code];
            string? called = name < 0 || row.Cells[name] is "" or "NA" ? null : row.Cells[name];
            units[i] = new(unit, panel ? times[i] : null) { Name = called ?? unit };
            if (unit.Length == 0)
            {
                _table.Fault(row, "uCode", unit, "the code of a unit", "give every unit one");
            }
            else if (!seen.Add(units[i]))
            {
                _table.Fault(
                    row,
                    "uCode",
                    units[i].ToString(),
                    panel ? "each unit once at each time" : "each unit once",
                    _table.PlaceOf("Time") < 0
                        ? "remove the second row, or add a column Time if this is a panel"
                        : "remove the second row, or mend its code or time"
                );
            }
        }

        return units;
    }

    private int? TimeOf(TableRow row)
    {
        int place = _table.PlaceOf("Time");
        if (place < 0)
        {
            return null;
        }

        if (NumberText.TryWhole(row.Cells[place], out int time))
        {
            return time;
        }

        _table.Fault(row, "Time", row.Cells[place], "a whole number, such as a year", "write digits only, e.g. 2023");
        return null;
    }

    private double[] Numbers(Variable variable)
    {
        int place = _table.PlaceOf(variable.Code);
        double[] numbers = new double[_table.Rows.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            string text = _table.Rows[i].Cells[place];
            if (NumberText.IsMissing(text))
            {
                numbers[i] = double.NaN;
            }
            else if (!NumberText.TryNumber(text, out numbers[i]))
            {
                (string expected, string mend) = NumberText.Complaint(text);
                _table.Fault(_table.Rows[i], variable.Code, text, expected, mend);
            }
        }

        if (variable.Type == VariableType.Indicator && numbers.Length > 0 && Array.TrueForAll(numbers, double.IsNaN))
        {
            _table.Fault(
                null,
                variable.Code,
                null,
                "at least one value",
                $"find data for the indicator, or remove it here and in {_meta.File}"
            );
        }

        return numbers;
    }

    private IEnumerable<string?> Groups(Variable group)
    {
        int place = _table.PlaceOf(group.Code);
        return _table.Rows.Select(row => row.Cells[place] is "" or "NA" ? null : row.Cells[place]);
    }
}
