namespace Regalia.Incidents.Linking.Comparison;

/// <summary>Where a word of a record stands.</summary>
[Flags]
internal enum WordMarks : byte
{
    /// <summary>In the text.</summary>
    None = 0,

    /// <summary>Written as a name: with a capital although no sentence starts there, or in the name of a victim.</summary>
    Name = 1,

    /// <summary>In the title.</summary>
    Title = 2,

    /// <summary>In the name of a victim.</summary>
    Victim = 4,
}
