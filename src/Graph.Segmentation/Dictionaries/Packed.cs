using System.Runtime.InteropServices;

namespace Graph.Segmentation.Dictionaries;

/// <summary>Reads the arrays of the embedded data files, which are little-endian.</summary>
internal static class Packed
{
    public static Stream Open(string resource) =>
        typeof(Packed).Assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"the assembly lacks its resource {resource}");

    public static T[] Read<T>(Stream stream, int count)
        where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("The dictionary is packed for little-endian machines.");
        var array = GC.AllocateUninitializedArray<T>(count);
        stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }
}
