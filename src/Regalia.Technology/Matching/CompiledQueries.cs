using Regalia.Technology.Queries;

namespace Regalia.Technology.Matching;

/// <summary>
/// The queries of all technologies over one vocabulary. Each alternative of a query (an operand of the OR at its top) is called
/// up only by its triggers: a set of words of which every match has one. May be used by several threads.
/// </summary>
internal sealed class CompiledQueries
{
    private readonly int[] triggerStarts;
    private readonly int[] triggered;

    private CompiledQueries(int technologies, Vocabulary vocabulary, List<CompiledAlternative> alternatives)
    {
        (Technologies, Vocabulary) = (technologies, vocabulary);
        Alternatives = [.. alternatives];
        List<(int Slot, int Alternative)> triggers =
        [
            .. alternatives.SelectMany((a, i) => a.Triggers.Select(slot => (slot, i))).Distinct().Order(),
        ];
        triggerStarts = new int[vocabulary.Count * WorkMatcher.Fields + 1];
        foreach ((int slot, int _) in triggers)
        {
            triggerStarts[slot + 1]++;
        }

        for (int i = 0; i + 1 < triggerStarts.Length; i++)
        {
            triggerStarts[i + 1] += triggerStarts[i];
        }

        triggered = [.. triggers.Select(t => t.Alternative)];
    }

    /// <summary>Number of technologies.</summary>
    internal int Technologies { get; }

    internal Vocabulary Vocabulary { get; }

    internal CompiledAlternative[] Alternatives { get; }

    /// <summary>Fields in which any query seeks anything.</summary>
    internal WorkFields SearchedFields { get; private init; }

    /// <summary>Alternatives that a word in a field calls up.</summary>
    internal ReadOnlySpan<int> Triggered(int slot) =>
        triggered.AsSpan(triggerStarts[slot], triggerStarts[slot + 1] - triggerStarts[slot]);

    /// <summary>Compiles queries, in the order of the technologies.</summary>
    internal static CompiledQueries Of(IEnumerable<Query> queries)
    {
        QueryCompiler compiler = new();
        List<CompiledAlternative> alternatives = [];
        WorkFields fields = WorkFields.None;
        int technology = 0;
        foreach (Query query in queries)
        {
            foreach (QueryNode node in query.Root is OrNode or ? or.Operands : [query.Root])
            {
                alternatives.Add(compiler.Alternative(node, technology));
                fields |= QueryCompiler.FieldsOf(node);
            }

            technology++;
        }

        return new CompiledQueries(technology, compiler.Vocabulary, alternatives) { SearchedFields = fields };
    }
}
