package app.somacard.phone

import app.somacard.core.Diary
import app.somacard.core.DiaryInterface
import org.objectweb.asm.ClassWriter
import org.objectweb.asm.Opcodes
import org.objectweb.asm.Type
import java.lang.reflect.InvocationHandler
import java.lang.reflect.InvocationTargetException
import java.lang.reflect.Modifier
import java.lang.reflect.Proxy
import java.util.Collections

/** Stands between the app and its core, and writes down which calls were made; listening is no screen's call. */
class Counting {
    val calls: MutableList<String> = Collections.synchronizedList(mutableListOf())

    /** What comes between a call that was done and its answer, such as a lock. */
    var after: (String) -> Unit = { }

    fun around(diary: Diary): DiaryInterface {
        val counted = InvocationHandler { _, method, arguments ->
            if (method.name != "listen") calls += method.name.substringBefore('-')
            try {
                DIARY.getMethod(method.name, *method.parameterTypes).invoke(diary, *arguments.orEmpty())
                    .also { after(method.name.substringBefore('-')) }
            } catch (why: InvocationTargetException) {
                throw why.targetException
            }
        }
        return Proxy.newProxyInstance(REFUSING.classLoader, arrayOf(REFUSING), counted) as DiaryInterface
    }

    /** What was called since this was last asked. */
    fun taken(): List<String> = calls.toList().also { calls.clear() }

    private companion object {
        val DIARY = DiaryInterface::class.java

        /**
         * The diary's interface, whose every call declares that it may be refused. Kotlin does not write that down, and a
         * proxy lets nothing through that its interface does not declare.
         */
        val REFUSING: Class<*> = run {
            val name = "${DIARY.name}Refusing".replace('.', '/')
            val writer = ClassWriter(0)
            val kind = Opcodes.ACC_PUBLIC or Opcodes.ACC_INTERFACE or Opcodes.ACC_ABSTRACT
            writer.visit(Opcodes.V11, kind, name, null, "java/lang/Object", arrayOf(Type.getInternalName(DIARY)))
            DIARY.methods.filter { Modifier.isAbstract(it.modifiers) }.forEach {
                val call = Opcodes.ACC_PUBLIC or Opcodes.ACC_ABSTRACT
                writer.visitMethod(call, it.name, Type.getMethodDescriptor(it), null, arrayOf("java/lang/Exception"))
            }
            writer.visitEnd()
            val bytes = writer.toByteArray()
            object : ClassLoader(DIARY.classLoader) {
                fun made(): Class<*> = defineClass(name.replace('/', '.'), bytes, 0, bytes.size)
            }.made()
        }
    }
}
