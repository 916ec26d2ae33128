using System.Text;
using System.Text.Json;

namespace Regalia.Incidents.Reading.Json;

/// <summary>
/// A path in documents of one kind, such as <c>actor.external.variety</c>. Paths are made once and kept, so that a field costs no
/// text for its name; when a document has too many of them, as a bomb or a dictionary would, new ones are no longer kept.
/// </summary>
internal sealed class FieldPath
{
    private const int MostChildren = 512;
    private const int MostPaths = 1 << 15;

    private readonly byte[] key;
    private readonly Func<string, int> role;
    private readonly PathCount count;
    private readonly List<FieldPath> children = [];
    private int next;

    private FieldPath(string name, string key, Func<string, int> role, PathCount count)
    {
        this.count = count;
        Name = name;
        this.key = Encoding.UTF8.GetBytes(key);
        this.role = role;
        Role = role(name);
    }

    /// <summary>The path, its keys joined by points; empty for the document.</summary>
    public string Name { get; }

    /// <summary>What a reader makes of it; 0 if nothing.</summary>
    public int Role { get; }

    /// <summary>The path of a whole document.</summary>
    /// <param name="role">What a reader makes of a path.</param>
    public static FieldPath Root(Func<string, int> role) => new("", "", role, new PathCount());

    /// <summary>The path of the property whose name the reader stands at.</summary>
    public FieldPath Child(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            ReadOnlySpan<byte> sought = reader.ValueSpan;
            // Records of one source have their fields in one order, mostly: the one after the last found is tried first.
            for (int tried = 0; tried < children.Count; tried++)
            {
                if (next >= children.Count)
                {
                    next = 0;
                }
                FieldPath child = children[next];
                next += 1;
                if (sought.SequenceEqual(child.key))
                {
                    return child;
                }
            }
        }
        string text = reader.GetString()!;
        FieldPath made = new(Name.Length == 0 ? text : Name + "." + text, text, role, count);
        if (!reader.ValueIsEscaped && children.Count < MostChildren && text.Length < 128 && count.Kept < MostPaths)
        {
            children.Add(made);
            count.Kept += 1;
        }
        return made;
    }

    private sealed class PathCount
    {
        public int Kept { get; set; }
    }
}
