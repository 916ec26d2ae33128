using System.Collections.Frozen;
using System.Globalization;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Packages;
using Regalia.Evidence.Tables;

namespace Regalia.Evidence.Schema;

/// <summary>Checks the text of one cell, or of one item of a list, against its column's schema.</summary>
internal sealed class CellCheck
{
    private readonly PackageField field;
    private readonly FrozenSet<string>? allowed;
    private readonly CellPattern? pattern;
    private readonly double? minimum;
    private readonly double? maximum;

    private CellCheck(PackageField field, CellPattern? pattern, double? minimum, double? maximum)
    {
        this.field = field;
        this.pattern = pattern;
        this.minimum = minimum;
        this.maximum = maximum;
        allowed = field.Allowed.IsEmpty ? null : field.Allowed.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// The check for a column; a constraint that makes no sense is a fault of datapackage.json and left out.
    /// </summary>
    internal static CellCheck Of(
        PackageField field,
        string table,
        Dictionary<string, CellPattern> patterns,
        FaultLog log
    )
    {
        string path = $"{table}.{field.Name}";
        return new CellCheck(
            field,
            PatternOf(field, path, patterns, log),
            BoundOf(field, field.Minimum, $"{path}.minimum", log),
            BoundOf(field, field.Maximum, $"{path}.maximum", log)
        );
    }

    /// <summary>What is wrong with the text, as (expected, mend); <see langword="null"/> if nothing.</summary>
    internal (string Expected, string Mend)? Complaint(string text)
    {
        if (TypeComplaint(text, out double number) is { } wrongType)
        {
            return wrongType;
        }

        if (allowed is not null && !allowed.Contains(text))
        {
            string mend = Spelling.Nearest(text, field.Allowed) is string near
                ? $"did you mean \"{near}\"?"
                : "use one of these words exactly";
            return ($"one of {string.Join(", ", field.Allowed)}", mend);
        }

        if (pattern?.IsMatch(text) == false)
        {
            return ($"text that matches {field.Pattern}", $"see the description of {field.Name} in datapackage.json");
        }

        const string Correct = "correct the value";
        return minimum is double least && number < least ? ($"at least {field.Minimum}", Correct)
            : maximum is double most && number > most ? ($"at most {field.Maximum}", Correct)
            : null;
    }

    private (string Expected, string Mend)? TypeComplaint(string text, out double number)
    {
        number = 0;
        switch (field.Type)
        {
            case FieldType.Integer:
                bool whole = long.TryParse(
                    text,
                    NumberStyles.AllowLeadingSign,
                    CultureInfo.InvariantCulture,
                    out long integer
                );
                number = integer;
                return whole ? null : ("a whole number", "write digits only, e.g. 2023");
            case FieldType.Number:
                return CellText.TryNumber(text, out number) ? null : ("a number", "write it with a dot, e.g. 1.5");
            case FieldType.Date:
                bool day = CellText.TryDate(text, out DateOnly date);
                number = date.DayNumber;
                return day ? null : ("a date", "write it as year-month-day, e.g. 2025-10-25");
            case FieldType.Year:
                bool year = text.Length == 4 && CellText.TryInteger(text, out int value) && (number = value) > 0;
                return year ? null : ("a year", "write four digits, e.g. 2023");
            default:
                return null;
        }
    }

    private static CellPattern? PatternOf(
        PackageField field,
        string path,
        Dictionary<string, CellPattern> patterns,
        FaultLog log
    )
    {
        if (field.Pattern is null || patterns.TryGetValue(field.Pattern, out CellPattern? known))
        {
            return field.Pattern is null ? null : patterns[field.Pattern];
        }

        try
        {
            known = new CellPattern(field.Pattern);
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            log.Content(
                DataPackage.FileName,
                row: null,
                $"{path}.pattern",
                field.Pattern,
                "a regular expression without look-around or back-references",
                "correct the pattern"
            );
            return null;
        }

        patterns.Add(field.Pattern, known);
        return known;
    }

    private static double? BoundOf(PackageField field, string? bound, string path, FaultLog log)
    {
        if (bound is null)
        {
            return null;
        }

        if (field.Type == FieldType.Date && CellText.TryDate(bound, out DateOnly date))
        {
            return date.DayNumber;
        }

        bool numeric = field.Type is FieldType.Integer or FieldType.Number or FieldType.Year;
        if (numeric && CellText.TryNumber(bound, out double number))
        {
            return number;
        }

        log.Content(
            DataPackage.FileName,
            row: null,
            path,
            bound,
            "a bound of the column's type, for a column of numbers or dates",
            "correct or remove the constraint"
        );
        return null;
    }
}
