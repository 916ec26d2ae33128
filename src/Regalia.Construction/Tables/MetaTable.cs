using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>The meta table: one variable a row, with the line it stands on, so that whatever the engine finds wrong with
/// a variable can be named by file, row and column.</summary>
internal sealed class MetaTable
{
    private static readonly string[] Required = ["iCode", "Level", "Parent", "Direction", "Weight", "Type"];
    private static readonly string[] Optional = ["iName", "Unit", "Target", "Denominator", "Low", "High"];

    private static readonly string[] OfTheUnit = ["uCode", "uName", "Time"];

    private readonly InputTable _table;
    private readonly List<(Variable Variable, TableRow Row)> _rows = [];
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    private MetaTable(InputTable table) => _table = table;

    public string File => _table.File;

    /// <summary>The variables in the order of the table, each code once.</summary>
    public IEnumerable<Variable> Variables =>
        _rows.Select(row => row.Variable).DistinctBy(variable => variable.Code, StringComparer.Ordinal);

    /// <summary>Codes of rows that could not be read: what follows from that is not said as well.</summary>
    public IReadOnlySet<string> Unread => _unread;

    /// <summary>Line of a variable.</summary>
    public int LineOf(string code) => RowOf(code)!.Line;

    public static MetaTable? Read(InputFile file, List<Fault> faults)
    {
        if (InputTable.Read(file, faults) is not InputTable table || !HasColumns(table))
        {
            return null;
        }

        MetaTable meta = new(table);
        foreach (TableRow row in table.Rows)
        {
            meta.Take(new(table, row));
        }

        if (table.Rows.IsEmpty)
        {
            table.Fault(null, null, null, "a row for every variable", "add the indicators and aggregates");
            return null;
        }

        return meta;
    }

    /// <summary>The index; null, with faults, if the rows do not make one.</summary>
    public IndexDefinition? Definition(List<Fault> faults)
    {
        foreach (Variable variable in Variables.Where(v => v.Denominator is not null))
        {
            string[] known = [.. Variables.Where(v => v.Type == VariableType.Denominator).Select(v => v.Code)];
            if (!known.Concat(_unread).Contains(variable.Denominator, StringComparer.Ordinal))
            {
                _table.Fault(
                    RowOf(variable.Code),
                    "Denominator",
                    variable.Denominator,
                    "the code of a denominator",
                    Meant(variable.Denominator!, known)
                        + "mend the spelling, or add the denominator as a row of its own"
                );
            }
        }

        try
        {
            return new(_rows.Select(row => row.Variable));
        }
        catch (IndexFaultException e)
        {
            foreach (IndexFault fault in e.Faults.Where(fault => !Follows(fault)))
            {
                Blame(fault);
            }

            return null;
        }
    }

    private void Blame(IndexFault fault)
    {
        // Of a code given twice the second row is the one to mend.
        TableRow? row =
            fault.Code is null ? null
            : fault.Expected.StartsWith("each code once", StringComparison.Ordinal)
                ? _rows.Where(r => Is(r.Variable, fault.Code)).Skip(1).First().Row
            : RowOf(fault.Code);
        string mend = fault.Mend;
        if (fault is { Property: "Parent", Value: string parent })
        {
            IEnumerable<string> aggregates = Variables
                .Where(v => v.Type == VariableType.Aggregate && !Is(v, fault.Code))
                .Select(v => v.Code);
            mend = Meant(parent, aggregates) + mend;
        }

        _table.Fault(row, fault.Property, fault.Value, fault.Expected, mend);
    }

    private void Take(MetaRow row)
    {
        Variable? variable = row.Variable();
        if (variable is not null && Array.IndexOf(OfTheUnit, variable.Code) < 0)
        {
            _rows.Add((variable, row.Row));
            return;
        }

        _unread.Add(row.Code);
        if (variable is not null)
        {
            _table.Fault(
                row.Row,
                "iCode",
                variable.Code,
                "a code other than uCode, uName and Time, the columns of the unit",
                "give the variable another code, here and in the data"
            );
        }
    }

    // An aggregate without children, a parent that is not there, no root: each may be in a row that could not be read.
    private bool Follows(IndexFault fault) =>
        _unread.Count > 0
        && fault switch
        {
            { Property: "iCode" or "Type" } => true,
            { Property: "Parent", Value: string parent } => _unread.Contains(parent),
            { Property: "Parent" } => fault.Code is null,
            _ => false,
        };

    private TableRow? RowOf(string code) =>
        _rows.Find(row => Is(row.Variable, code)) is (not null, TableRow row) ? row : null;

    private static bool Is(Variable variable, string? code) =>
        string.Equals(variable.Code, code, StringComparison.Ordinal);

    private static string Meant(string word, IEnumerable<string> known) =>
        Spelling.Nearest(word, known) is string near && !string.Equals(near, word, StringComparison.Ordinal)
            ? $"did you mean \"{near}\"? Otherwise "
            : "";

    private static bool HasColumns(InputTable table)
    {
        bool all = true;
        foreach (string name in Required.Where(name => table.PlaceOf(name) < 0))
        {
            string? near = Spelling.Nearest(
                name,
                table.Header.Except([.. Required, .. Optional], StringComparer.Ordinal)
            );
            table.Fault(
                null,
                name,
                near,
                $"the column \"{name}\"",
                near is null ? "add it to the header row and to every row" : $"write \"{name}\" in the header row"
            );
            all = false;
        }

        foreach (string name in table.Header.Except([.. Required, .. Optional], StringComparer.Ordinal))
        {
            // Other columns are notes of the index maker; a misspelt one would be a setting lost in silence.
            if (Spelling.Nearest(name, Optional.Where(o => table.PlaceOf(o) < 0)) is string near)
            {
                table.Fault(
                    null,
                    name,
                    name,
                    $"the column \"{near}\"",
                    $"write \"{near}\" in the header row, or give the column a name of its own"
                );
            }
        }

        return all;
    }
}
