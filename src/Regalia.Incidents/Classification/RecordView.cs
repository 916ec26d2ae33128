using System.Collections.Frozen;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Classification;

/// <summary>A record with the fields that the rules ask for already found, so that no rule searches them again.</summary>
internal sealed class RecordView(FrozenDictionary<string, int> slots)
{
    private const int Ahead = 8;
    private const int MostRemembered = 512;

    private readonly int[] first = new int[slots.Count];
    private readonly int[] last = new int[slots.Count];
    private readonly List<(string Name, int Slot)> order = [];
    private int[] slotOf = new int[128];

    /// <summary>The record that is judged.</summary>
    public IncidentRecord Record { get; private set; } = null!;

    /// <summary>Looks at a record.</summary>
    public void Look(IncidentRecord record)
    {
        Record = record;
        Array.Fill(first, -1);
        ReadOnlySpan<SourceField> fields = record.Fields.AsSpan();
        if (slotOf.Length < fields.Length)
        {
            slotOf = new int[fields.Length];
        }

        int at = 0;
        for (int i = 0; i < fields.Length; i++)
        {
            int slot = Slot(fields[i].Name, ref at);
            slotOf[i] = slot;
            if (slot < 0)
            {
                continue;
            }

            last[slot] = i;
            if (first[slot] < 0)
            {
                first[slot] = i;
            }
        }
    }

    /// <summary>The next field of a slot after another one (-1 for the first); -1 if there is none.</summary>
    public int Next(int slot, int after)
    {
        if (after < 0)
        {
            return first[slot];
        }

        for (int i = after + 1; i <= last[slot]; i++)
        {
            if (slotOf[i] == slot)
            {
                return i;
            }
        }

        return -1;
    }

    // Records of one reader share the texts of their names and their order: most are found one after the last.
    private int Slot(string name, ref int at)
    {
        for (int i = at; i < Math.Min(at + Ahead, order.Count); i++)
        {
            if (ReferenceEquals(order[i].Name, name))
            {
                at = i + 1;
                return order[i].Slot;
            }
        }

        int slot = slots.TryGetValue(name, out int found) ? found : -1;
        if (order.Count < MostRemembered)
        {
            order.Insert(at, (name, slot));
            at++;
        }

        return slot;
    }
}
