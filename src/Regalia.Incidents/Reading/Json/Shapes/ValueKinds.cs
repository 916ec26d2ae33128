namespace Regalia.Incidents.Reading.Json.Shapes;

/// <summary>Kinds of value that a shape allows.</summary>
[Flags]
internal enum ValueKinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    Text = 16,
    Array = 32,
    Object = 64,
    Any = 127,
}
