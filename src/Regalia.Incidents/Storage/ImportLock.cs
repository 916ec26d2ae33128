namespace Regalia.Incidents.Storage;

/// <summary>Held by the one import that runs. The system lets go of it when its holder ends, however it ends.</summary>
internal static class ImportLock
{
    private const int Tries = 40;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Takes it, until the file is closed.</summary>
    /// <exception cref="StoreException">Another import holds it.</exception>
    /// <exception cref="UnauthorizedAccessException">The store may be read only.</exception>
    internal static FileStream Take(StoreFolder folder)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            // Who only reads the file, as a backup of the store does, lets go of it in a moment; an import does not.
            catch (IOException) when (tries < Tries && File.Exists(folder.Lock))
            {
                Thread.Sleep(_pause);
            }
            catch (IOException) when (File.Exists(folder.Lock))
            {
                throw new StoreException(
                    folder.Root + ": another import is writing to this store; wait until it has ended and try again"
                );
            }
            catch (UnauthorizedAccessException e)
            {
                throw new UnauthorizedAccessException(
                    folder.Root
                        + ": may not be written to; name a folder of your own, or have this one opened to you (reading it needs no more)",
                    e
                );
            }
        }
    }
}
