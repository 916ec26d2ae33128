using Regalia.Evidence.Faults;
using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>One row of the meta table on its way to a variable.</summary>
internal sealed class MetaRow(InputTable table, TableRow row)
{
    private bool _failed;

    public TableRow Row => row;

    public string Code => Cell("iCode");

    /// <summary>The variable; null, with faults, if a cell cannot be read.</summary>
    public Variable? Variable()
    {
        string code = Code;
        if (code.Length == 0)
        {
            Wrong("iCode", "a code", "give every variable one");
        }

        VariableType type = Type();
        bool node = type is VariableType.Indicator or VariableType.Aggregate;
        string? parent = node ? Text("Parent") : null;
        Variable variable = new(code, type)
        {
            Name = Text("iName") ?? code,
            Level = node ? Whole("Level") : null,
            Parent = parent,
            Direction = node ? Direction(type) : 1,
            Weight = node ? Weight(parent) : 1.0,
            Unit = Text("Unit"),
            Target = node ? Number("Target") : double.NaN,
            Denominator = type == VariableType.Indicator ? Text("Denominator") : null,
            Low = node ? Number("Low") : double.NaN,
            High = node ? Number("High") : double.NaN,
        };
        return _failed ? null : variable;
    }

    private VariableType Type()
    {
        string word = Cell("Type");
        string[] names = Enum.GetNames<VariableType>();
        if (Enum.TryParse(word, ignoreCase: true, out VariableType type) && names.Any(n => Same(n, word)))
        {
            return type;
        }

        string? near = Spelling.Nearest(word, names);
        Wrong(
            "Type",
            "one of " + string.Join(", ", names),
            near is null ? "use one of these words" : $"did you mean \"{near}\"?"
        );
        return VariableType.Other;
    }

    // More or less is better: that must be said. Aggregates point up.
    private int Direction(VariableType type)
    {
        if (Text("Direction") is null && type == VariableType.Aggregate)
        {
            return 1;
        }

        if (NumberText.TryWhole(Cell("Direction"), out int direction))
        {
            return direction;
        }

        Wrong("Direction", "1 or -1", "1 where more is better, -1 where more is worse");
        return 1;
    }

    // The index itself has no siblings to weigh against.
    private double Weight(string? parent)
    {
        if (Text("Weight") is not null)
        {
            return Number("Weight");
        }

        if (parent is not null)
        {
            Wrong("Weight", "a weight", "give the weight relative to its siblings, 1 for each where all are equal");
        }

        return 1.0;
    }

    private int? Whole(string column)
    {
        if (Text(column) is null)
        {
            return null;
        }

        if (NumberText.TryWhole(Cell(column), out int number))
        {
            return number;
        }

        Wrong(column, "a whole number", "write digits only, e.g. 2");
        return null;
    }

    private double Number(string column)
    {
        string text = Cell(column);
        if (NumberText.IsMissing(text))
        {
            return double.NaN;
        }

        if (NumberText.TryNumber(text, out double number))
        {
            return number;
        }

        (string expected, string mend) = NumberText.Complaint(text);
        Wrong(column, expected, mend);
        return double.NaN;
    }

    private string? Text(string column) => Cell(column) is { } text && !NumberText.IsMissing(text) ? text : null;

    private string Cell(string column) => table.PlaceOf(column) is >= 0 and int place ? row.Cells[place] : "";

    private void Wrong(string column, string expected, string mend)
    {
        table.Fault(row, column, Cell(column), expected, mend);
        _failed = true;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
