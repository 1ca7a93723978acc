package app.somacard.phone

import app.somacard.core.Diary
import app.somacard.core.DiaryInterface
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Proxy
import java.util.Collections

/** Stands between the app and its core, and writes down which calls were made; listening is no screen's call. */
class Counting {
    val calls: MutableList<String> = Collections.synchronizedList(mutableListOf())

    fun around(diary: Diary): DiaryInterface = Proxy.newProxyInstance(
        DiaryInterface::class.java.classLoader,
        arrayOf(DiaryInterface::class.java),
    ) { _, method, arguments ->
        if (method.name != "listen") calls += method.name.substringBefore('-')
        try {
            method.invoke(diary, *arguments.orEmpty())
        } catch (why: InvocationTargetException) {
            throw why.targetException
        }
    } as DiaryInterface

    /** What was called since this was last asked. */
    fun taken(): List<String> = calls.toList().also { calls.clear() }
}
