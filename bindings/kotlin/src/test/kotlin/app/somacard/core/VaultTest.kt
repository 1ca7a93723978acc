// Key vaults written in Kotlin: what they answer and throw, and what comes of it.

package app.somacard.core

import com.sun.jna.Native
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import kotlin.io.path.listDirectoryEntries
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

class VaultTest {
    @TempDir
    lateinit var folder: Path
    private val good = MemoryVault()

    @Test
    fun `it is given three keys of 32 bytes`() {
        folder.newDiary(good).close()
        assertEquals(KeySlot.entries.toSet(), good.kept.keys.toSet())
        assertTrue(good.kept.values.all { it.size == 32 })
        assertEquals(3, good.kept.values.map { it.toList() }.distinct().size)
    }

    @Test
    fun `one that can't be reached says why, and the diary is opened later`() {
        folder.newDiary(good).use { it.lock() }
        val away = answering { throw VaultException.Unavailable("the phone is locked") }
        val error = assertThrows<SomacardException.Vault> { folder.openDiary(away) }
        assertEquals("the phone is locked", error.reason)
        assertThrows<SomacardException.Vault> { startState("$folder", away) }
        folder.openDiary(good).close()
    }

    @Test
    fun `the start asks for nothing, and opening asks once`() {
        folder.newDiary(good).use { it.lock() }
        val asked = mutableListOf<KeySlot>()
        val counting =
            object : MemoryVault() {
                override fun load(slot: KeySlot): ByteArray? = super.load(slot).also { asked += slot }
            }
        counting.kept += good.kept
        assertEquals(StartState.READY, startState("$folder", counting))
        assertEquals(emptyList(), asked)
        folder.openDiary(counting).close()
        assertEquals(1, asked.count { it == KeySlot.FILE }, "$asked")
    }

    @Test
    fun `what it throws beyond its own errors goes nowhere`() {
        folder.newDiary(good).use { it.lock() }
        val loose = answering { throw IllegalStateException(SECRET, RuntimeException(SECRET)) }
        val error = assertThrows<SomacardException.Vault> { folder.openDiary(loose) }
        assertFalse(SECRET in error.everything() + error.forLog)
        folder.openDiary(good).close()
    }

    @Test
    fun `not even an error of the JVM opens the diary or ends the app`() {
        folder.newDiary(good).use { it.lock() }
        val broken =
            object : MemoryVault() {
                override fun has(slot: KeySlot): Boolean = true

                override fun load(slot: KeySlot): ByteArray? = throw NotImplementedError(SECRET)
            }
        val error = unprinted { assertThrows<SomacardException.Vault> { folder.openDiary(broken) } }
        assertFalse(SECRET in error.everything())
        folder.openDiary(good).close()
    }

    @Test
    fun `an error of the JVM instead of an answer whether there is a key is a no, and nothing is lost by it`() {
        folder.newDiary(good).use { it.lock() }
        val broken = answering { throw NotImplementedError(SECRET) }
        val state = unprinted { startState("$folder", broken) }
        assertEquals(StartState.KEY_MISSING, state)
        unprinted { assertThrows<SomacardException.CannotOpen> { folder.newDiary(broken) } }
        folder.openDiary(good).close()
    }

    @Test
    fun `keys that were lost with an error of the JVM are missed`() {
        val broken =
            object : MemoryVault() {
                override fun store(secrets: List<Secret>): Unit = throw NotImplementedError(SECRET)
            }
        unprinted { assertThrows<SomacardException.Vault> { folder.newDiary(broken) } }
        assertEquals(StartState.NEW, startState(folder.toString(), good))
    }

    /** JNA prints the errors that UniFFI lets through (all but Exception). */
    private fun <T> unprinted(work: () -> T): T {
        val printing = Native.getCallbackExceptionHandler()
        Native.setCallbackExceptionHandler { _, _ -> }
        return try {
            work()
        } finally {
            Native.setCallbackExceptionHandler(printing)
        }
    }

    @Test
    fun `a key of another diary, no key, half a key`() {
        folder.newDiary(good).use { it.lock() }
        val refused = { vault: KeyVault -> assertThrows<SomacardException.CannotOpen> { folder.openDiary(vault) }.why }
        assertEquals(WhyNotOpened.WRONG_KEY, refused(answering { ByteArray(32) { 7 } }))
        val none = answering { null }
        assertEquals(WhyNotOpened.KEY_MISSING, refused(none))
        assertEquals(StartState.KEY_MISSING, startState(folder.toString(), none))
        val half = answering { ByteArray(16) { 7 } }
        assertThrows<SomacardException> { folder.openDiary(half) }
        folder.openDiary(good).close()
    }

    @Test
    fun `an open diary is not given to a vault without its key`() {
        folder.newDiary(good).use {
            val other = answering { ByteArray(32) { 7 } }
            val error = assertThrows<SomacardException.CannotOpen> { folder.openDiary(other) }
            assertEquals(WhyNotOpened.WRONG_KEY, error.why)
        }
    }

    @Test
    fun `where keys can't be kept no diary is begun`() {
        val full =
            object : MemoryVault() {
                override fun store(secrets: List<Secret>): Unit = throw VaultException.Unavailable("no room")
            }
        assertThrows<SomacardException.Vault> { folder.newDiary(full) }
        assertEquals(emptyList(), folder.listDirectoryEntries())
    }

    @Test
    fun `a secret prints no byte of itself`() {
        assertFalse("77" in Secret(KeySlot.FILE, ByteArray(32) { 77 }).toString())
    }

    @Test
    fun `a vault is let go with the last of its diaries`() {
        val before = FfiConverterTypeKeyVault.handleMap.size
        val one = folder.newDiary(good)
        val two = folder.openDiary(good)
        val three = two.inLanguage(Language.SPANISH)
        assertTrue(FfiConverterTypeKeyVault.handleMap.size > before)
        listOf(one, two, three).forEach { it.close() }
        assertEquals(before, FfiConverterTypeKeyVault.handleMap.size)
    }

    @Test
    fun `bytes cross as they are`() {
        folder.newDiary(good).use { it.lock() }
        val copy = MemoryVault()
        good.kept.forEach { (slot, bytes) -> copy.kept[slot] = bytes.copyOf() }
        folder.openDiary(copy).close()
        good.kept.forEach { (slot, bytes) -> assertContentEquals(bytes, copy.kept[slot]) }
    }

    private fun answering(load: (KeySlot) -> ByteArray?) = object : MemoryVault() {
        override fun has(slot: KeySlot): Boolean = load.invoke(slot) != null

        override fun load(slot: KeySlot): ByteArray? = load.invoke(slot)
    }
}

private const val SECRET = "my secret is 4711"
