using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>Finds everything that is wrong with the description of an index before it is compiled.</summary>
internal static class StructureCheck
{
    public static ImmutableArray<IndexStructureFault> Faults(IReadOnlyList<IndexNode> nodes)
    {
        List<IndexStructureFault> faults = [];
        if (nodes.Count == 0)
        {
            faults.Add(new(IndexStructureFaultKind.Empty, "", "The index has no nodes: it needs at least one."));
        }

        Dictionary<string, IndexNode> byCode = new(StringComparer.Ordinal);
        ILookup<string, IndexNode> children = nodes
            .Where(node => node.Parent is not null)
            .ToLookup(node => node.Parent!, StringComparer.Ordinal);
        foreach (IndexNode node in nodes)
        {
            if (string.IsNullOrWhiteSpace(node.Code))
            {
                faults.Add(new(IndexStructureFaultKind.BlankCode, "", "A node has no code: every node needs one."));
            }
            else if (!byCode.TryAdd(node.Code, node))
            {
                faults.Add(
                    new(
                        IndexStructureFaultKind.DuplicateCode,
                        node.Code,
                        $"Node '{node.Code}' is listed more than once: codes must be unique."
                    )
                );
            }
        }

        foreach (IndexNode node in nodes)
        {
            faults.AddRange(Own(node, byCode, children[node.Code]));
        }

        faults.AddRange(Cycles(nodes, byCode));
        return [.. faults];
    }

    private static IEnumerable<IndexStructureFault> Own(
        IndexNode node,
        Dictionary<string, IndexNode> byCode,
        IEnumerable<IndexNode> children
    )
    {
        IndexStructureFault Fault(IndexStructureFaultKind kind, string message) => new(kind, node.Code, message);
        if (node.Parent is not null && !byCode.ContainsKey(node.Parent))
        {
            yield return Fault(
                IndexStructureFaultKind.UnknownParent,
                $"Node '{node.Code}' has the parent '{node.Parent}', which is not among the nodes."
            );
        }

        if (!double.IsFinite(node.Weight) || node.Weight < 0.0)
        {
            string weight = node.Weight.ToString(CultureInfo.InvariantCulture);
            yield return Fault(
                IndexStructureFaultKind.InvalidWeight,
                $"Node '{node.Code}' has the weight {weight}: expected a finite number, 0 or more."
            );
        }

        if (node.Mean is { } aggregation && !Enum.IsDefined(aggregation))
        {
            string number = ((int)aggregation).ToString(CultureInfo.InvariantCulture);
            yield return Fault(
                IndexStructureFaultKind.UnknownAggregation,
                $"Node '{node.Code}' has the aggregation {number}, which does not exist."
            );
        }

        bool any = children.Any();
        if (node.Mean is null && any)
        {
            yield return Fault(
                IndexStructureFaultKind.LeafWithChildren,
                $"Node '{node.Code}' has children ('{children.First().Code}' is one) but no aggregation: give it one."
            );
        }
        else if (node.Mean is not null && !any)
        {
            yield return Fault(
                IndexStructureFaultKind.AggregateWithoutChildren,
                $"Node '{node.Code}' has an aggregation but no children: give it some, or make it an indicator."
            );
        }
        else if (any && children.All(child => child.Weight == 0.0))
        {
            yield return Fault(
                IndexStructureFaultKind.NoActiveChild,
                $"All children of node '{node.Code}' have weight 0: give at least one a weight above 0."
            );
        }
    }

    // Every node has at most one parent, so a walk upwards either ends at a root or comes round.
    private static IEnumerable<IndexStructureFault> Cycles(
        IReadOnlyList<IndexNode> nodes,
        Dictionary<string, IndexNode> byCode
    )
    {
        HashSet<string> settled = new(StringComparer.Ordinal);
        foreach (IndexNode start in nodes)
        {
            List<string> path = [];
            IndexNode? node = start;
            while (node is not null && !settled.Contains(node.Code) && !path.Contains(node.Code))
            {
                path.Add(node.Code);
                node = node.Parent is null ? null : byCode.GetValueOrDefault(node.Parent);
            }

            int first = node is null ? -1 : path.IndexOf(node.Code);
            if (first >= 0)
            {
                string round = string.Join("' -> '", path.Skip(first).Append(node!.Code));
                yield return new(
                    IndexStructureFaultKind.Cycle,
                    node.Code,
                    $"Nodes '{round}' (each the child of the next) form a cycle: one of them needs another parent."
                );
            }

            settled.UnionWith(path);
        }
    }
}
