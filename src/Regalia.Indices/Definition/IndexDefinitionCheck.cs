using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>Finds everything that is wrong with the variables of an index before anything is computed.</summary>
internal static class IndexDefinitionCheck
{
    public static ImmutableArray<IndexFault> Faults(ImmutableArray<Variable> variables)
    {
        List<IndexFault> faults = [];
        Dictionary<string, Variable> byCode = new(StringComparer.Ordinal);
        foreach (Variable variable in variables)
        {
            if (string.IsNullOrWhiteSpace(variable.Code))
            {
                faults.Add(new("a code", "give every variable one") { Property = "iCode", Value = variable.Code });
            }
            else if (!byCode.TryAdd(variable.Code, variable))
            {
                faults.Add(
                    new("each code once", "remove the second row or give it another code")
                    {
                        Code = variable.Code,
                        Property = "iCode",
                        Value = variable.Code,
                    }
                );
            }
        }

        Variable[] nodes = [.. byCode.Values.Where(IsNode)];
        ILookup<string, Variable> children = nodes
            .Where(node => node.Parent is not null)
            .ToLookup(node => node.Parent!, StringComparer.Ordinal);
        faults.AddRange(nodes.SelectMany(node => Own(node, byCode, [.. children[node.Code]])));
        faults.AddRange(Roots(nodes));
        return [.. faults];
    }

    private static bool IsNode(Variable variable) => variable.Type is VariableType.Indicator or VariableType.Aggregate;

    private static IEnumerable<IndexFault> Own(Variable node, Dictionary<string, Variable> byCode, Variable[] children)
    {
        IndexFault Fault(string property, object? value, string expected, string mend) =>
            new(expected, mend)
            {
                Code = node.Code,
                Property = property,
                Value = Convert.ToString(value, CultureInfo.InvariantCulture),
            };
        bool indicator = node.Type == VariableType.Indicator;
        if (indicator ? node.Level != 1 : node.Level is null or < 2)
        {
            yield return Fault(
                "Level",
                node.Level,
                indicator ? "1 for an indicator" : "2 or more for an aggregate",
                "number the levels from the indicators (1) up to the index"
            );
        }

        if (node.Direction is not (1 or -1))
        {
            yield return Fault(
                "Direction",
                node.Direction,
                "1 or -1",
                "1 where more is better, -1 where more is worse"
            );
        }

        if (!(node.Weight >= 0.0 && node.Weight <= double.MaxValue))
        {
            yield return Fault(
                "Weight",
                node.Weight,
                "a finite number, 0 or more",
                "give the weight relative to its siblings"
            );
        }

        if (indicator && node.Parent is null)
        {
            yield return Fault(
                "Parent",
                null,
                "the code of an aggregate",
                "name the aggregate the indicator belongs to"
            );
        }

        if (node.Parent is not null)
        {
            if (!byCode.TryGetValue(node.Parent, out Variable? parent) || parent.Type != VariableType.Aggregate)
            {
                yield return Fault(
                    "Parent",
                    node.Parent,
                    "the code of an aggregate",
                    "mend the spelling, or add the aggregate as a row of its own"
                );
            }
            else if (node.Level is int level && parent.Level is int above && above <= level)
            {
                yield return Fault(
                    "Parent",
                    node.Parent,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"a parent above level {level}, and {parent.Code} is on level {above}"
                    ),
                    "raise the level of the parent or name another parent"
                );
            }
        }

        if (!indicator && children.Length == 0)
        {
            yield return Fault(
                "iCode",
                node.Code,
                "children of an aggregate",
                "name it as Parent somewhere, or remove it"
            );
        }
        else if (!indicator && children.All(child => child.Weight == 0.0))
        {
            yield return Fault(
                "Weight",
                0,
                "a child with a weight above 0",
                "give a child a weight, or remove the aggregate"
            );
        }
    }

    private static IEnumerable<IndexFault> Roots(Variable[] nodes)
    {
        if (!nodes.Any(node => node.Type == VariableType.Indicator))
        {
            yield return new("at least one indicator", "give a row the Type Indicator") { Property = "Type" };
        }

        Variable[] roots = [.. nodes.Where(node => node is { Type: VariableType.Aggregate, Parent: null })];
        if (roots.Length == 0)
        {
            yield return new("one aggregate without a parent: the index", "add it, or leave its Parent empty")
            {
                Property = "Parent",
            };
        }

        foreach (Variable root in roots.Skip(1))
        {
            yield return new(
                $"one aggregate without a parent: the index, and {roots[0].Code} is one already",
                "give one of the two a parent, or add an index above both"
            )
            {
                Code = root.Code,
                Property = "Parent",
            };
        }
    }
}
