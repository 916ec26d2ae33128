namespace Regalia.Technology.Results;

/// <summary>Where the works of one technology and year lie in its file of facts.</summary>
/// <param name="Year">Publication year.</param>
/// <param name="Works">Works.</param>
/// <param name="Credits">Credits of these works.</param>
/// <param name="Offset">Byte at which the columns begin.</param>
/// <param name="Checksum">CRC-32C over the columns.</param>
internal readonly record struct FactYear(int Year, int Works, int Credits, long Offset, uint Checksum)
{
    /// <summary>Bytes of a row in the directory.</summary>
    internal const int Bytes = 24;
}
