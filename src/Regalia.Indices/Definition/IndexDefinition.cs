using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Regalia.Indices;

/// <summary>
/// The variables of an index and how they hang together: what an index maker writes into the meta table. Does not
/// change and may be used by many threads.
/// </summary>
public sealed class IndexDefinition
{
    private readonly FrozenDictionary<string, Variable> _byCode;

    /// <summary>Checks and takes in the variables.</summary>
    /// <param name="variables">In the order of the meta table, which all results keep.</param>
    /// <exception cref="IndexFaultException">Something is wrong: a code is blank or used twice, an indicator or
    /// aggregate has no level, no known parent, a parent that is not on a higher level, a direction other than +1 or
    /// -1, a weight that is negative or not finite; there is no indicator, no root or more than one; an aggregate has
    /// no children, or all of them have weight 0. All faults are listed.</exception>
    public IndexDefinition(IEnumerable<Variable> variables)
    {
        ArgumentNullException.ThrowIfNull(variables);
        Variables = [.. variables];
        ImmutableArray<IndexFault> faults = IndexDefinitionCheck.Faults(Variables);
        if (!faults.IsEmpty)
        {
            throw new IndexFaultException(faults);
        }

        _byCode = Variables.ToFrozenDictionary(variable => variable.Code, StringComparer.Ordinal);
        Indicators = [.. Variables.Where(variable => variable.Type == VariableType.Indicator)];
        Structure = new(
            Variables
                .Where(variable => variable.Type is VariableType.Indicator or VariableType.Aggregate)
                .OrderBy(variable => variable.Level)
                .Select(variable => new IndexNode(
                    variable.Code,
                    variable.Parent,
                    variable.Weight,
                    variable.Type == VariableType.Aggregate ? NodeMean.Arithmetic : null
                ))
        );
        Aggregates = [.. Structure.Codes.Skip(Structure.LeafCount).Select(code => _byCode[code])];
        Levels = Aggregates.Max(aggregate => aggregate.Level!.Value);
    }

    /// <summary>All variables, as given.</summary>
    public ImmutableArray<Variable> Variables { get; }

    /// <summary>The indicators, in the order given: columns 0, 1, … of every stage.</summary>
    public ImmutableArray<Variable> Indicators { get; }

    /// <summary>The aggregates from the bottom up, children before parents; within a level in the order given. The
    /// last one is the index.</summary>
    public ImmutableArray<Variable> Aggregates { get; }

    /// <summary>The index itself: the aggregate without a parent.</summary>
    public Variable Root => Aggregates[^1];

    /// <summary>The highest level; indicators are level 1.</summary>
    public int Levels { get; }

    /// <summary>The tree of indicators (leaves, in the order of <see cref="Indicators"/>) and aggregates (in the order
    /// of <see cref="Aggregates"/>) with the weights given. How nodes are aggregated is the affair of the
    /// <see cref="Aggregation"/> step, not of this structure.</summary>
    public IndexStructure Structure { get; }

    /// <summary>The variable with a code.</summary>
    /// <param name="code">Code of a variable.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Variable this[string code] =>
        _byCode.TryGetValue(code, out Variable? variable)
            ? variable
            : throw new ArgumentException($"There is no variable '{code}' in this index.", nameof(code));

    /// <summary>Whether there is a variable with this code.</summary>
    /// <param name="code">Code to look for.</param>
    public bool Contains(string code) => _byCode.ContainsKey(code);

    /// <summary>The variables of a level, in the order of <see cref="Structure"/>.</summary>
    /// <param name="level">1 to <see cref="Levels"/>.</param>
    public IEnumerable<Variable> AtLevel(int level) =>
        Structure.Codes.Select(code => this[code]).Where(v => v.Level == level);

    /// <summary>The ancestors of an indicator or aggregate, from its parent to the index.</summary>
    /// <param name="code">Code of an indicator or aggregate.</param>
    /// <exception cref="ArgumentException">There is no such variable.</exception>
    public IEnumerable<Variable> Lineage(string code)
    {
        for (string? above = this[code].Parent; above is not null; above = this[above].Parent)
        {
            yield return this[above];
        }
    }
}
