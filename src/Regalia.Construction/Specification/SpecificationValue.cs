using System.Collections.Immutable;
using System.Globalization;
using Regalia.Evidence.Faults;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Regalia.Construction;

/// <summary>The value of a setting, with its line and its place.</summary>
internal sealed class SpecificationValue(YamlNode node, string place, SpecificationFaults faults, int? keyLine = null)
{
    public string Place => place;

    public YamlNode Node => node;

    public int? Line => node.Start.Line > 0 ? (int)node.Start.Line : keyLine;

    /// <summary>Whether it was written as nothing: <c>null</c>, <c>~</c> or left empty.</summary>
    public bool IsNothing =>
        node is YamlScalarNode { Style: ScalarStyle.Plain or ScalarStyle.Any, Value: null or "" or "null" or "~" };

    public bool IsText => node is YamlScalarNode && !IsNothing;

    public bool IsMap => node is YamlMappingNode;

    public bool IsList => node is YamlSequenceNode;

    public string? Shown => (node as YamlScalarNode)?.Value;

    /// <summary>The value in a few words: <c>minmax, lower 1, upper 100</c>.</summary>
    public string Summary() =>
        node switch
        {
            YamlMappingNode map => string.Join(
                ", ",
                map.Children.Select(pair =>
                    (pair.Key is YamlScalarNode { Value: "method" } ? "" : Said(pair.Key) + " ") + Said(pair.Value)
                )
            ),
            YamlSequenceNode list => "[" + string.Join(", ", list.Children.Select(Said)) + "]",
            _ => IsNothing ? "none" : Said(node),
        };

    public string Text(string expected = "a word", string mend = "write one")
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } value } && !IsNothing)
        {
            return value.Trim();
        }

        Fault(expected, mend);
        return "";
    }

    /// <summary>One of some words; an alias stands for the word it is given for.</summary>
    public T Choice<T>(ChoiceTable<T> choices, T otherwise)
    {
        string expected = "one of " + string.Join(", ", choices.Names);
        if (!IsText)
        {
            Fault(expected, "write one of these words");
            return otherwise;
        }

        string word = Shown!.Trim();
        if (choices.TryGet(word, out T? chosen))
        {
            return chosen;
        }

        string? near = choices.Nearest(word);
        Fault(expected, near is null ? "use one of these words" : $"did you mean {near}?");
        return otherwise;
    }

    public double Number(double minimum = double.NegativeInfinity, double maximum = double.PositiveInfinity)
    {
        string expected =
            double.IsInfinity(minimum) && double.IsInfinity(maximum) ? "a number"
            : double.IsInfinity(maximum) ? string.Create(CultureInfo.InvariantCulture, $"a number, {minimum} or more")
            : string.Create(CultureInfo.InvariantCulture, $"a number from {minimum} to {maximum}");
        if (IsText && NumberText.TryNumber(Shown!, out double number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        Fault(expected, "write it with a decimal point, as in 0.25");
        return double.IsInfinity(minimum) ? 0.0 : minimum;
    }

    /// <summary>A number above a bound that is itself no value.</summary>
    public double Above(double bound, double below = double.PositiveInfinity)
    {
        if (IsText && NumberText.TryNumber(Shown!, out double number) && number > bound && number < below)
        {
            return number;
        }

        Fault(
            string.Create(CultureInfo.InvariantCulture, $"a number above {bound}")
                + (double.IsInfinity(below) ? "" : string.Create(CultureInfo.InvariantCulture, $" and below {below}")),
            "write it with a decimal point, as in 0.25"
        );
        return double.IsInfinity(below) ? bound + 1.0 : 0.5 * (bound + below);
    }

    public int Whole(int minimum, int maximum = int.MaxValue)
    {
        if (IsText && NumberText.TryWhole(Shown!, out int number) && number >= minimum && number <= maximum)
        {
            return number;
        }

        Fault(
            maximum == int.MaxValue
                ? string.Create(CultureInfo.InvariantCulture, $"a whole number, {minimum} or more")
                : string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}"),
            "write digits only"
        );
        return minimum;
    }

    public ulong Seed()
    {
        if (IsText && ulong.TryParse(Shown, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed))
        {
            return seed;
        }

        Fault("a whole number from 0 to 18446744073709551615", "write digits only");
        return 0;
    }

    public bool Flag()
    {
        if (Shown is "true" or "false")
        {
            return Shown is "true";
        }

        Fault("true or false", "write true or false");
        return false;
    }

    /// <summary>A code that must be one of some.</summary>
    /// <param name="known">The codes there are.</param>
    /// <param name="what">What they are, to be read after "the code of".</param>
    public string Code(IEnumerable<string> known, string what)
    {
        string code = Text($"the code of {what}", "name one");
        string[] all = [.. known];
        if (code.Length > 0 && !all.Contains(code, StringComparer.Ordinal))
        {
            string? near = Spelling.Nearest(code, all);
            Fault(
                $"the code of {what}",
                near is not null ? $"did you mean {near}?"
                    : all.Length == 0 ? "there is none: add one to the meta table"
                    : "there are " + string.Join(", ", all.Take(12)) + (all.Length > 12 ? ", …" : "")
            );
        }

        return code;
    }

    public ImmutableArray<string> Codes(IEnumerable<string> known, string what)
    {
        string[] all = [.. known];
        return [.. Items().Select(item => item.Code(all, what))];
    }

    /// <summary>A group of settings; an empty one, with a fault, if it is none.</summary>
    public SpecificationMap Map()
    {
        if (node is YamlMappingNode map)
        {
            return new(map, place, faults);
        }

        if (!IsNothing)
        {
            Fault("settings as { key: value }", "see docs/index-build.md");
        }

        return new([], place, faults);
    }

    /// <summary>The items of a list; a single value is a list of one.</summary>
    public ImmutableArray<SpecificationValue> Items() =>
        node is YamlSequenceNode list
            ?
            [
                .. list.Children.Select(
                    (child, i) =>
                        new SpecificationValue(
                            child,
                            string.Create(CultureInfo.InvariantCulture, $"{place}[{i + 1}]"),
                            faults,
                            child.Start.Line > 0 ? null : Line
                        )
                ),
            ]
            : [this];

    /// <summary>Settings with this value under one key, at the place of this value.</summary>
    public SpecificationMap As(string key) => SpecificationMap.Short(key, node, place, faults);

    public void Fault(string expected, string mend) => faults.Add(Line, place, Shown, expected, mend);

    /// <summary>A fault of the key instead of the value.</summary>
    public void Blame(string key, string expected, string mend) =>
        faults.Add(keyLine ?? Line, place, key, expected, mend);

    private static string Said(YamlNode part) => part is YamlScalarNode { Value: { } word } ? word : "…";
}
